using AmazonMcf.Service.Book;

namespace AmazonMcf.Service.Previews;

/// <summary>Plans the shipments of a preview as the order book plans those of an order that comes in now.</summary>
/// <param name="rules">How the warehouses work.</param>
internal sealed class PreviewShipments(ServiceRules rules)
{
    /// <summary>Plans shipments: one a fulfillment center, and more where a center has too much for one.</summary>
    /// <param name="lines">The lines that can be filled.</param>
    /// <param name="speed">The speed.</param>
    /// <param name="windows">The windows of a scheduled delivery, the earliest first; null for other speeds.</param>
    /// <param name="now">The time (UTC).</param>
    public IReadOnlyList<PreviewShipment> Plan(
        IReadOnlyList<PreviewLine> lines, string speed, IReadOnlyList<TimeWindow>? windows, DateTime now)
    {
        var grams = lines.ToDictionary(line => line.Item.Id, line => line.Product.WeightGrams, StringComparer.Ordinal);
        var centers = lines
            .Select(line => (Line: ToOrderLine(line), line.Item.Units))
            .GroupBy(entry => entry.Line.Center, StringComparer.Ordinal);
        var (earliestShip, earliestArrival) = Estimate(speed, windows?[0], now);
        var (latestShip, latestArrival) = Estimate(speed, windows?[windows.Count - 1], now);
        return
        [
            .. from center in centers
            from load in Shipments.Split(center, rules.UnitsPerShipment)
            select new PreviewShipment(
                earliestShip,
                latestShip,
                windows?[0].Start ?? earliestArrival,
                windows?[windows.Count - 1].End ?? latestArrival,
                [.. load.Select(part => new PreviewPart(part.Line.Id, part.Line.Sku, part.Units, (long)grams[part.Line.Id] * part.Units))]
            ),
        ];
    }

    private (DateTime ShipDate, DateTime ArrivalDate) Estimate(string speed, TimeWindow? window, DateTime now) =>
        Estimates.Compute(speed, window, rules, now + rules.Picking);

    private static OrderLine ToOrderLine(PreviewLine line) => new()
    {
        Id = line.Item.Id,
        Sku = line.Item.Sku,
        Quantity = line.Item.Units,
        FnSku = line.Product.FnSku,
        Center = line.Product.Center,
    };
}
