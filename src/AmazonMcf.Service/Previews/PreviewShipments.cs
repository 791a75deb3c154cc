using AmazonMcf.Connection;
using AmazonMcf.Model.Known;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Book;

namespace AmazonMcf.Service.Previews;

/// <summary>Plans the shipments of a preview as the order book plans those of an order that comes in now.</summary>
/// <param name="rules">How the warehouses work.</param>
internal sealed class PreviewShipments(ServiceRules rules)
{
    /// <summary>Plans shipments: one a fulfilment centre, and more where a centre has too much for one.</summary>
    /// <param name="lines">The lines that can be filled.</param>
    /// <param name="speed">The speed.</param>
    /// <param name="windows">The windows of a scheduled delivery, the earliest first; null for other speeds.</param>
    /// <param name="marketplace">Where the goods are.</param>
    /// <param name="now">The time (UTC).</param>
    public List<FulfillmentPreviewShipment> Plan(
        IReadOnlyList<PreviewLine> lines, string speed, IReadOnlyList<DeliveryWindow>? windows, McfMarketplace marketplace, DateTime now)
    {
        var grams = lines.ToDictionary(
            line => line.Item.SellerFulfillmentOrderItemId!, line => line.Product.WeightGrams, StringComparer.Ordinal);
        var centres = lines
            .Select(line => (Line: ToOrderLine(line), line.Units))
            .GroupBy(entry => entry.Line.Centre, StringComparer.Ordinal);
        var (earliestShip, earliestArrival) = Estimate(speed, windows?[0], now);
        var (latestShip, latestArrival) = Estimate(speed, windows?[windows.Count - 1], now);
        return
        [
            .. from centre in centres
               from load in Shipments.Split(centre, rules.UnitsPerShipment)
               select new FulfillmentPreviewShipment
               {
                   EarliestShipDate = earliestShip,
                   LatestShipDate = latestShip,
                   EarliestArrivalDate = windows?[0].StartDate ?? earliestArrival,
                   LatestArrivalDate = windows?[windows.Count - 1].EndDate ?? latestArrival,
                   FulfillmentPreviewItems = [.. load.Select(part => ToItem(part.Line, part.Units, grams[part.Line.Id], marketplace))],
               },
        ];
    }

    private (DateTime ShipDate, DateTime ArrivalDate) Estimate(string speed, DeliveryWindow? window, DateTime now)
    {
        var order = new OrderRecord { Head = new FulfillmentOrder { ShippingSpeedCategory = speed, DeliveryWindow = window } };
        return Estimates.Compute(order, rules, now + rules.Picking);
    }

    private static OrderLine ToOrderLine(PreviewLine line) => new()
    {
        FnSku = line.Product.FnSku,
        Centre = line.Product.Centre,
        Item = new FulfillmentOrderItem
        {
            SellerSku = line.Item.SellerSku,
            SellerFulfillmentOrderItemId = line.Item.SellerFulfillmentOrderItemId,
            Quantity = line.Units,
        },
    };

    private static FulfillmentPreviewItem ToItem(OrderLine line, int units, int grams, McfMarketplace marketplace) => new()
    {
        SellerSku = line.Item.SellerSku,
        Quantity = units,
        SellerFulfillmentOrderItemId = line.Id,
        EstimatedShippingWeight = ShippingWeight.Of(marketplace, (long)grams * units),
        ShippingWeightCalculationMethod = ShippingWeightCalculationMethods.Package,
    };
}
