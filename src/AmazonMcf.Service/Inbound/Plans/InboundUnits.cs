using AmazonMcf.Service.Book;
using AmazonMcf.Service.Catalog;

namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>
/// Counts the units of inbound shipments in the stock of their SKUs: with the seller, on the way, at the fulfillment center. Units that
/// are received in good condition join the units that orders ship from.
/// </summary>
internal static class InboundUnits
{
    /// <summary>Announces the units of a shipment.</summary>
    public static void Announce(Instant instant, ShipmentRecord shipment) =>
        Book(instant, shipment, (stock, line) => stock.Working += line.Quantity);

    /// <summary>Takes the units of a canceled shipment, or of its former content, off.</summary>
    public static void Withdraw(Instant instant, ShipmentRecord shipment)
    {
        if (shipment.IsWithSeller)
        {
            Book(instant, shipment, (stock, line) => stock.Working -= line.Quantity);
        }
        else if (InboundStatuses.IsOnTheWay(shipment.Status))
        {
            Book(instant, shipment, (stock, line) => stock.Shipped -= line.Quantity);
        }
    }

    /// <summary>Lets the units of a shipment leave the seller.</summary>
    public static void Leave(Instant instant, ShipmentRecord shipment) => Book(instant, shipment, (stock, line) =>
    {
        stock.Working -= line.Quantity;
        stock.Shipped += line.Quantity;
    });

    /// <summary>Lets the units of a shipment arrive at the fulfillment center.</summary>
    public static void Arrive(Instant instant, ShipmentRecord shipment) => Book(instant, shipment, (stock, line) =>
    {
        stock.Shipped -= line.Quantity;
        stock.Receiving += line.Quantity;
    });

    /// <summary>Receives units of a line; units beyond the quantity announced are an overage.</summary>
    /// <param name="instant">The moment.</param>
    /// <param name="shipment">The shipment.</param>
    /// <param name="line">The line.</param>
    /// <param name="good">Units that can be sold.</param>
    /// <param name="damaged">Units that cannot.</param>
    public static void Receive(Instant instant, ShipmentRecord shipment, PlanLine line, int good, int damaged)
    {
        var open = Open(line);
        line.Received += good + damaged;
        var change = new UnitChange { Receiving = Open(line) - open, OnHand = good, Damaged = damaged };
        Book(instant, shipment.MarketplaceId, line.FnSku, change);
        if (good > 0)
        {
            OrderTable.WakeWaiting(instant.Session, shipment.MarketplaceId, instant.At);
        }
    }

    /// <summary>Gives up the units of a line that did not arrive.</summary>
    public static void GiveUp(Instant instant, ShipmentRecord shipment, PlanLine line) =>
        Book(instant, shipment.MarketplaceId, line.FnSku, new UnitChange { Receiving = -Open(line) });

    private static int Open(PlanLine line) => Math.Max(0, line.Quantity - line.Received);

    private static void Book(Instant instant, ShipmentRecord shipment, Action<UnitChange, PlanLine> count)
    {
        foreach (var line in shipment.Lines)
        {
            var change = new UnitChange();
            count(change, line);
            Book(instant, shipment.MarketplaceId, line.FnSku, change);
        }
    }

    private static void Book(Instant instant, string marketplaceId, string fnSku, UnitChange change) =>
        StockTable.BookInbound(instant.Session, marketplaceId, fnSku, change, instant.At);
}
