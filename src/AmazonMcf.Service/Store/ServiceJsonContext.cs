using System.Text.Json.Serialization;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Book;

namespace AmazonMcf.Service.Store;

/// <summary>How the documents in the store are written.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(UtcDateTimeConverter)])]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(OrderRecord))]
[JsonSerializable(typeof(ServiceRules))]
internal sealed partial class ServiceJsonContext : JsonSerializerContext;
