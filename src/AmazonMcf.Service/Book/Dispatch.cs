using AmazonMcf.Model.KnownValues;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Book;

/// <summary>Lets shipments leave the warehouse in packages.</summary>
internal static class Dispatch
{
    /// <summary>
    /// Ships what is due. A shipment whose units turn out to be missing is called off, and another made of what there is.
    /// </summary>
    public static void ShipDue(OrderRecord order, Instant instant)
    {
        foreach (var shipment in order.PendingShipments.Where(shipment => shipment.ShipDate <= instant.At).ToList())
        {
            if (shipment.Status != ShipmentStatuses.Pending)
            {
                continue;
            }

            if (IsComplete(order, shipment, instant.StockOf(order)))
            {
                Ship(order, shipment, instant.Rules.UnitsPerPackage, instant);
            }
            else
            {
                Replace(order, shipment, instant);
            }
        }

        Fulfillment.Settle(order, instant.At);
    }

    /// <summary>Lets a shipment leave.</summary>
    public static void Ship(OrderRecord order, Shipment shipment, int unitsPerPackage, Instant instant)
    {
        var stock = instant.StockOf(order);
        var units = Units(order, shipment).ToList();
        foreach (var (line, count) in units)
        {
            stock.Ship(line.FnSku, count);
        }

        if (shipment.ShipDate > instant.At && order.Window is null)
        {
            shipment.ArrivalDate -= shipment.ShipDate - instant.At;
        }

        shipment.ShipDate = instant.At;
        shipment.Status = ShipmentStatuses.Shipped;
        shipment.Parts = [];
        shipment.Packages = [];
        foreach (var load in Shipments.Split(units, unitsPerPackage))
        {
            Pack(order, shipment, load, instant.Session);
        }
    }

    private static void Pack(
        OrderRecord order, Shipment shipment, IReadOnlyList<(OrderLine Line, int Units)> load, IStoreSession session)
    {
        var number = PackageTable.Add(session, order);
        shipment.Packages!.Add(new Package
        {
            Number = number,
            TrackingNumber = Carriers.Of(order.MarketplaceId).Prefix + Identifiers.Tracking(session),
        });
        shipment.Parts.AddRange(load.Select(part => new ShipmentPart { LineId = part.Line.Id, Units = part.Units, Package = number }));
    }

    private static void Replace(OrderRecord order, Shipment shipment, Instant instant)
    {
        if (order.Policy == FulfillmentPolicies.FillOrKill)
        {
            Fulfillment.Kill(order, instant);
            return;
        }

        Shipments.CallOff(order, [shipment], ShipmentStatuses.CancelledByFulfiller, instant);
        Fulfillment.Fill(order, instant);
    }

    private static bool IsComplete(OrderRecord order, Shipment shipment, MarketplaceInventory stock) => Units(order, shipment)
        .GroupBy(entry => entry.Line.FnSku, StringComparer.Ordinal)
        .All(needed => stock.Has(needed.Key, needed.Sum(entry => entry.Units)));

    private static IEnumerable<(OrderLine Line, int Units)> Units(OrderRecord order, Shipment shipment) =>
        shipment.Parts.Select(part => (order.FindLine(part.LineId)!, part.Units));
}
