namespace AmazonMcf.Service.Previews;

/// <summary>A shipment an order would be sent in.</summary>
/// <param name="EarliestShipDate">When it leaves at the earliest.</param>
/// <param name="LatestShipDate">When it leaves at the latest.</param>
/// <param name="EarliestArrivalDate">When it arrives at the earliest.</param>
/// <param name="LatestArrivalDate">When it arrives at the latest.</param>
/// <param name="Parts">The goods in it.</param>
internal sealed record PreviewShipment(
    DateTime EarliestShipDate,
    DateTime LatestShipDate,
    DateTime EarliestArrivalDate,
    DateTime LatestArrivalDate,
    IReadOnlyList<PreviewPart> Parts
);
