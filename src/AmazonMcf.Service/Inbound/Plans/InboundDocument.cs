using System.Text.Encodings.Web;
using System.Text.Json;
using AmazonMcf.Service.Labels;

namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>How documents of inbound plans are written into the store: JSON without what is empty, zero or a column of its own.</summary>
internal static class InboundDocument
{
    private static readonly InboundDocumentContext Context = new(new JsonSerializerOptions(InboundDocumentContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(PlanRecord plan) => JsonSerializer.Serialize(plan, Context.PlanRecord);

    public static string Write(ShipmentRecord shipment) => JsonSerializer.Serialize(shipment, Context.ShipmentRecord);

    public static string Write(ChangeArgument argument) => JsonSerializer.Serialize(argument, Context.ChangeArgument);

    public static string Write(IEnumerable<InboundProblem> problems) =>
        JsonSerializer.Serialize([.. problems], Context.ListInboundProblem);

    public static string Write(IEnumerable<LabelText> labels) => JsonSerializer.Serialize([.. labels], Context.ListLabelText);

    public static PlanRecord ReadPlan(string document) => JsonSerializer.Deserialize(document, Context.PlanRecord)!;

    public static ShipmentRecord ReadShipment(string document) => JsonSerializer.Deserialize(document, Context.ShipmentRecord)!;

    public static ChangeArgument ReadArgument(string document) => JsonSerializer.Deserialize(document, Context.ChangeArgument)!;

    public static List<InboundProblem> ReadProblems(string document) => JsonSerializer.Deserialize(document, Context.ListInboundProblem)!;

    public static List<LabelText> ReadLabels(string document) => JsonSerializer.Deserialize(document, Context.ListLabelText)!;
}
