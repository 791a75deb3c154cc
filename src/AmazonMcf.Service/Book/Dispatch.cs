using AmazonMcf.Model.Known;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Book;

/// <summary>Lets shipments leave the warehouse in packages.</summary>
internal static class Dispatch
{
    /// <summary>
    /// Ships what is due. A shipment whose units turn out to be missing is called off, and another made of what there is.
    /// </summary>
    public static void ShipDue(OrderRecord order, Moment moment)
    {
        foreach (var shipment in order.PendingShipments.Where(shipment => shipment.ShippingDate <= moment.At).ToList())
        {
            if (shipment.FulfillmentShipmentStatus != ShipmentStatuses.Pending)
                continue;
            if (IsComplete(order, shipment, moment.StockOf(order)))
                Ship(order, shipment, moment.Rules.UnitsPerPackage, moment);
            else
                Replace(order, shipment, moment);
        }

        Fulfilment.Settle(order, moment.At);
    }

    /// <summary>Lets a shipment leave.</summary>
    public static void Ship(OrderRecord order, FulfillmentShipment shipment, int unitsPerPackage, Moment moment)
    {
        var stock = moment.StockOf(order);
        var units = Units(order, shipment).ToList();
        foreach (var (line, count) in units)
            stock.Ship(line.FnSku, count);
        if (shipment.ShippingDate > moment.At && order.Head.DeliveryWindow is null)
            shipment.EstimatedArrivalDate -= shipment.ShippingDate - moment.At;
        shipment.ShippingDate = moment.At;
        shipment.FulfillmentShipmentStatus = ShipmentStatuses.Shipped;
        shipment.FulfillmentShipmentItem = [];
        shipment.FulfillmentShipmentPackage = [];
        foreach (var load in Shipments.Split(units, unitsPerPackage))
            Pack(order, shipment, load, moment.Session);
    }

    private static void Pack(
        OrderRecord order, FulfillmentShipment shipment, IReadOnlyList<(OrderLine Line, int Units)> load, IStoreSession session)
    {
        var carrier = Carriers.Of(order.MarketplaceId);
        var number = PackageTable.Add(session, order.Id);
        shipment.FulfillmentShipmentPackage!.Add(new FulfillmentShipmentPackage
        {
            PackageNumber = number,
            CarrierCode = carrier.Code,
            TrackingNumber = carrier.Prefix + Identifiers.Tracking(session),
            AmazonFulfillmentTrackingNumber = FormattableString.Invariant($"TBA{number:D12}"),
            EstimatedArrivalDate = shipment.EstimatedArrivalDate,
        });
        foreach (var (line, units) in load)
        {
            shipment.FulfillmentShipmentItem!.Add(new FulfillmentShipmentItem
            {
                SellerSku = line.Item.SellerSku,
                SellerFulfillmentOrderItemId = line.Id,
                Quantity = units,
                PackageNumber = number,
            });
        }
    }

    private static void Replace(OrderRecord order, FulfillmentShipment shipment, Moment moment)
    {
        if (order.Head.FulfillmentPolicy == FulfillmentPolicies.FillOrKill)
        {
            Fulfilment.Kill(order, moment);
            return;
        }

        Shipments.CallOff(order, [shipment], ShipmentStatuses.CancelledByFulfiller, moment);
        Fulfilment.Fill(order, moment);
    }

    private static bool IsComplete(OrderRecord order, FulfillmentShipment shipment, StockRoom stock) => Units(order, shipment)
        .GroupBy(entry => entry.Line.FnSku, StringComparer.Ordinal)
        .All(needed => stock.Has(needed.Key, needed.Sum(entry => entry.Units)));

    private static IEnumerable<(OrderLine Line, int Units)> Units(OrderRecord order, FulfillmentShipment shipment) =>
        shipment.FulfillmentShipmentItem!.Select(item => (order.FindLine(item.SellerFulfillmentOrderItemId)!, item.Quantity!.Value));
}
