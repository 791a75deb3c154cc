using AmazonMcf.Service.Book;

namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>What time does to a shipment. Each call makes the one change that is due.</summary>
internal static class ShipmentLifecycle
{
    /// <summary>Makes the change that is due at a moment.</summary>
    /// <exception cref="InvalidOperationException">Time does not change a shipment with this status.</exception>
    public static void Move(Instant instant, ShipmentRecord shipment)
    {
        var at = instant.At;
        switch (shipment.Status)
        {
            case InboundStatuses.Working or InboundStatuses.ReadyToShip:
                Ship(instant, shipment);
                break;
            case InboundStatuses.Shipped:
                shipment.MoveTo(InboundStatuses.InTransit, at, Later(at, shipment.ShippedAt!.Value + instant.Rules.InboundTransit));
                break;
            case InboundStatuses.InTransit:
                InboundUnits.Arrive(instant, shipment);
                shipment.MoveTo(InboundStatuses.Delivered, at, at + InboundRules.Dock);
                break;
            case InboundStatuses.Delivered:
                shipment.MoveTo(InboundStatuses.CheckedIn, at, at + InboundRules.Dock);
                break;
            case InboundStatuses.CheckedIn:
                Receiving.Begin(instant, shipment);
                shipment.MoveTo(InboundStatuses.Receiving, at, at + instant.Rules.InboundReceiving);
                break;
            case InboundStatuses.Receiving:
                Receiving.End(instant, shipment);
                shipment.MoveTo(InboundStatuses.Closed, at, next: null);
                break;
            default:
                throw new InvalidOperationException($"Time does not change a shipment that is {shipment.Status}.");
        }
    }

    /// <summary>Lets a shipment leave the seller.</summary>
    public static void Ship(Instant instant, ShipmentRecord shipment)
    {
        InboundUnits.Leave(instant, shipment);
        shipment.ShippedAt = instant.At;
        shipment.MoveTo(InboundStatuses.Shipped, instant.At, instant.At + InboundRules.Announcement);
    }

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
}
