using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Repairs;

/// <summary>What the dates of an order mean.</summary>
internal static class OrderTimes
{
    /// <summary>Whether the order was canceled by the end of its hold rather than by the seller.</summary>
    public static bool HasHoldRunOut(McfOrder order) =>
        FulfillmentOrderStatuses.AreSame(order.Status, FulfillmentOrderStatuses.Cancelled) && IsHeld(order)
            && order.StatusUpdatedDate >= order.ReceivedDate + McfOrder.HoldLength;

    public static bool HasLeft(McfShipment shipment) => ShipmentStatuses.Normalize(shipment.Status) == ShipmentStatuses.Shipped;

    /// <summary>When the units of a shipment should leave: the latest estimate of its lines.</summary>
    public static DateTime? DueToLeave(McfOrder order, McfShipment shipment) => order.Items.OrEmpty()
        .Where(item => shipment.Items.Any(part => part.SellerFulfillmentOrderItemId == item.SellerFulfillmentOrderItemId))
        .Max(item => item.EstimatedShipDate);

    /// <summary>What is still to ship, with due dates: shipments in progress in the warehouse, otherwise the open lines as one.</summary>
    public static IEnumerable<DateTime?> StillToLeave(McfOrder order)
    {
        if (order.IsTerminal || IsHeld(order))
        {
            return [];
        }

        var pending = order.Shipments.OrEmpty().Where(IsPending).ToList();
        if (pending.Count > 0)
        {
            return pending.Select(shipment => DueToLeave(order, shipment) ?? shipment.ShippingDate);
        }

        var open = order
            .Items.OrEmpty().Where(item => item.Quantity - item.CancelledQuantity - item.UnfulfillableQuantity > Shipped(order, item))
            .ToList();
        return open.Count == 0 ? [] : [open.Max(item => item.EstimatedShipDate)];
    }

    /// <summary>When a parcel was delivered; null before that, and if tracking does not report it.</summary>
    public static DateTime? Delivered(McfTracking tracking) => tracking.TrackingEvents
        .Where(entry => entry.EventCode == EventCodes.Event301)
        .Max(entry => entry.EventDate);

    /// <summary>Whether a parcel has come to an end, with or without a date.</summary>
    public static bool IsOver(McfTracking tracking) =>
        tracking.CurrentStatus
            is CurrentStatuses.Delivered
                or CurrentStatuses.PickupSuccessful
                or CurrentStatuses.Returned
                or CurrentStatuses.RefundIssued
                or CurrentStatuses.ReturnReceivedInFc
        || Delivered(tracking) is not null;

    private static bool IsPending(McfShipment shipment) => ShipmentStatuses.Normalize(shipment.Status) == ShipmentStatuses.Pending;

    private static bool IsHeld(McfOrder order) => FulfillmentActions.Normalize(order.FulfillmentAction) == FulfillmentActions.Hold;

    private static int Shipped(McfOrder order, McfOrderItem item) => order.Shipments.OrEmpty().Where(HasLeft)
        .SelectMany(shipment => shipment.Items)
        .Where(part => part.SellerFulfillmentOrderItemId == item.SellerFulfillmentOrderItemId)
        .Sum(part => part.Quantity);
}
