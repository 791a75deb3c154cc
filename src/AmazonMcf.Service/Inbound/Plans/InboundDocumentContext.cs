using System.Text.Json.Serialization;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Labels;

namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>The types of the documents of inbound plans.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    IgnoreReadOnlyProperties = true,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(MillisecondConverter)])]
[JsonSerializable(typeof(PlanRecord))]
[JsonSerializable(typeof(ShipmentRecord))]
[JsonSerializable(typeof(ChangeArgument))]
[JsonSerializable(typeof(List<InboundProblem>))]
[JsonSerializable(typeof(List<LabelText>))]
internal sealed partial class InboundDocumentContext : JsonSerializerContext;
