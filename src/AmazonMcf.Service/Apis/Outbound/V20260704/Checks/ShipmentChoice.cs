using AmazonMcf.Service.Apis.Outbound.V20260704.KnownValues;
using AmazonMcf.Service.Checks;

namespace AmazonMcf.Service.Apis.Outbound.V20260704.Checks;

/// <summary>Reads whether a response has shipments.</summary>
internal static class ShipmentChoice
{
    private static readonly string[] Choices = [WireValues.Include, WireValues.Exclude];

    /// <summary>Reads the query parameter <c>shipments</c> (InvalidValue). Default: they are included.</summary>
    public static bool Read(OperationCall call)
    {
        var choice = call.Optional("shipments");
        Values.OneOf(choice, "Shipments", Choices);
        return choice != WireValues.Exclude;
    }
}
