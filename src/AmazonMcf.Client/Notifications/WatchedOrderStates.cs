using AmazonMcf.Model;
using AmazonMcf.Outbound;

namespace AmazonMcf.Notifications;

/// <summary>What is known of each order, to distinguish a change from a repetition.</summary>
/// <param name="most">How many orders are known at most; those not seen for longest are forgotten.</param>
internal sealed class WatchedOrderStates(int most = 100_000)
{
    // Messages and responses may state a time with different precision.
    private static readonly TimeSpan Precision = TimeSpan.FromSeconds(1);

    private readonly BoundedCache<string, State> states = new(most);

    /// <summary>The status that is known of an order; null for an order that is not known.</summary>
    /// <param name="orderId">The order.</param>
    public string? StatusOf(string orderId) => states.Find(orderId, out var state) ? state.Status : null;

    /// <summary>Whether an order, as read, is the same as before.</summary>
    /// <param name="order">The order; parts that a list does not have are not compared.</param>
    public bool Has(McfOrder order) =>
        states.Find(order.SellerFulfillmentOrderId, out var state)
        && state.Status == order.Status
        && state.Updated == order.StatusUpdatedDate
        && (!order.IsDetailed || state.Parts == PartsOf(order));

    /// <summary>Whether a notification says nothing new. A shipment or a return is new unless the order was read with it.</summary>
    /// <param name="notification">The notification.</param>
    public bool Covers(McfOrderNotification notification) =>
        states.Find(notification.SellerFulfillmentOrderId!, out var state)
        && notification.StatusUpdatedDate is { } updated
        && (state.Updated > updated || (state.Updated > updated - Precision && state.Status == notification.Status))
        && (notification.AmazonShipmentId is null || HasShipped(state.Parts, notification.AmazonShipmentId))
        && notification.ReturnedSku is null;

    /// <summary>Remembers an order as read.</summary>
    /// <param name="order">The order.</param>
    public void Remember(McfOrder order) => states.Add(order.SellerFulfillmentOrderId, new(
        order.Status,
        order.StatusUpdatedDate,
        order.IsDetailed ? PartsOf(order)
            : states.Find(order.SellerFulfillmentOrderId, out var before) && before.Status == order.Status ? before.Parts
            : null));

    private static bool HasShipped(string? parts, string shipmentId) =>
        parts?.Split(';').Any(part => part.StartsWith(shipmentId + "=SHIPPED:", StringComparison.Ordinal)) == true;

    // Shipments with their packages, and returns with their states.
    private static string PartsOf(McfOrder order)
    {
        var shipments = order.Shipments.OrEmpty().Select(shipment =>
            $"{shipment.AmazonShipmentId}={shipment.Status}:"
                + string.Join(",", shipment.Packages.Select(package => package.TrackingNumber)));
        var returns = order.ReturnItems.OrEmpty().Select(item => $"{item.SellerReturnItemId}={item.ReturnReceivedCondition}{item.Status}");
        return string.Join(";", shipments.Concat(returns));
    }

    private sealed record State(string? Status, DateTime? Updated, string? Parts);
}
