using System.Text.Json.Serialization;

namespace SellingPartner.Authentication;

/// <summary>How the responses of Login with Amazon are read.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    NumberHandling = JsonNumberHandling.AllowReadingFromString
)]
[JsonSerializable(typeof(LwaResponse))]
internal sealed partial class LwaJsonContext : JsonSerializerContext;
