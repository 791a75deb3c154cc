namespace AmazonMcf.Model;

/// <summary>
/// An order, a shipment or a return changed. Source: FulfillmentOrderStatusNotification. Amazon's own example lacks members that its schema
/// requires, so every member can be null.
/// </summary>
public sealed class McfOrderNotification : McfNotification
{
    /// <summary>The seller's order id.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>What changed: Order, Shipment or Return.</summary>
    public string? EventType { get; set; }

    /// <summary>The status of the order in its documented spelling. An unknown status is kept unchanged.</summary>
    public string? Status { get; set; }

    /// <summary>When the status changed, in UTC.</summary>
    public DateTime? StatusUpdatedDate { get; set; }

    /// <summary>The id of the shipment; null for other events.</summary>
    public string? AmazonShipmentId { get; set; }

    /// <summary>The status of the shipment; null for other events.</summary>
    public string? ShipmentStatus { get; set; }

    /// <summary>When the shipment is estimated to arrive, in UTC.</summary>
    public DateTime? EstimatedArrivalDate { get; set; }

    /// <summary>The tracking numbers of the packages, each with its carrier, for example <c>UPS 1Z84456456573405</c>.</summary>
    public IReadOnlyList<string> TrackingNumbers { get; set => field = Readable.List(value); } = Readable.List<string>([]);

    /// <summary>The SKU that came back; null for other events.</summary>
    public string? ReturnedSku { get; set; }

    /// <summary>The number of units that came back; null for other events.</summary>
    public int? ReturnedQuantity { get; set; }

    /// <summary>
    /// Whether an order was read as it was before this notification, since reads of the service can lag behind its notifications. Compared
    /// to the second, because messages and responses may state a time with different precision.
    /// </summary>
    /// <param name="order">The order as read.</param>
    internal bool IsNewerThan(McfOrder order)
    {
        var isOfOrder = AmazonShipmentId is null && ReturnedSku is null;
        var isEarlier = StatusUpdatedDate is { } updated && order.StatusUpdatedDate is { } read && Seconds(read) < Seconds(updated);
        return (isEarlier && (isOfOrder || Status != order.Status))
            || (AmazonShipmentId is not null
                && !order.Shipments.OrEmpty().Any(shipment => shipment.AmazonShipmentId == AmazonShipmentId));
    }

    /// <inheritdoc />
    internal override DateTime? SortTime => StatusUpdatedDate ?? base.SortTime;

    private static long Seconds(DateTime time) => time.Ticks / TimeSpan.TicksPerSecond;
}
