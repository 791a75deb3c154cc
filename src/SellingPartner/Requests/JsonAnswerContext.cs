using System.Text.Json.Serialization;

namespace SellingPartner.Requests;

/// <summary>How responses are read whose form is not known.</summary>
[JsonSerializable(typeof(JsonAnswer))]
internal sealed partial class JsonAnswerContext : JsonSerializerContext;
