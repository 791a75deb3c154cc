using System.Text.Json.Serialization;

namespace AmazonMcf.Service.Store;

/// <summary>How the documents in the store are written.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(ServiceRules))]
internal sealed partial class ServiceJsonContext : JsonSerializerContext;
