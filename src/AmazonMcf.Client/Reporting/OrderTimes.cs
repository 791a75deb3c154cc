using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Reporting;

/// <summary>What the dates of an order mean.</summary>
internal static class OrderTimes
{
    /// <summary>How long before its end a hold is about to expire.</summary>
    public static readonly TimeSpan HoldWarning = TimeSpan.FromDays(3);

    /// <summary>How long after an estimate an order needs attention; estimates are often off by hours.</summary>
    public static readonly TimeSpan GracePeriod = TimeSpan.FromDays(1);

    /// <summary>Whether the order was canceled by the end of its hold rather than by the seller.</summary>
    public static bool HasHoldRunOut(McfOrder order) =>
        order.Status == FulfillmentOrderStatuses.Cancelled && IsHeld(order)
            && order.StatusUpdatedDate >= order.ReceivedDate + McfOrder.HoldLength;

    public static bool HasLeft(McfShipment shipment) => shipment.Status == ShipmentStatuses.Shipped;

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

        var pending = order.Shipments.OrEmpty().Where(shipment => shipment.Status == ShipmentStatuses.Pending).ToList();
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

    private static bool IsHeld(McfOrder order) => order.FulfillmentAction == FulfillmentActions.Hold;

    private static int Shipped(McfOrder order, McfOrderItem item) => order.Shipments.OrEmpty().Where(HasLeft)
        .SelectMany(shipment => shipment.Items)
        .Where(part => part.SellerFulfillmentOrderItemId == item.SellerFulfillmentOrderItemId)
        .Sum(part => part.Quantity);
}
