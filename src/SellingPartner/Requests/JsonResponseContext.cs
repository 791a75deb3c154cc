using System.Text.Json.Serialization;

namespace SellingPartner.Requests;

/// <summary>How responses are read whose form is not known.</summary>
[JsonSerializable(typeof(JsonResponse))]
internal sealed partial class JsonResponseContext : JsonSerializerContext;
