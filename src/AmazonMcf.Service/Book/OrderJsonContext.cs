using System.Text.Json.Serialization;

namespace AmazonMcf.Service.Book;

/// <summary>The types of order documents.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    IgnoreReadOnlyProperties = true,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(MillisecondConverter)])]
[JsonSerializable(typeof(OrderRecord))]
internal sealed partial class OrderJsonContext : JsonSerializerContext;
