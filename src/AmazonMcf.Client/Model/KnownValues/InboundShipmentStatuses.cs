namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Status of an inbound shipment. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Sources: Shipment, Fulfillment Inbound 2024-03-20, and ShipmentStatus, Fulfillment
/// Inbound v0.
/// </summary>
public static class InboundShipmentStatuses
{
    public const string Unconfirmed = "UNCONFIRMED";
    public const string Working = "WORKING";
    public const string ReadyToShip = "READY_TO_SHIP";
    public const string Shipped = "SHIPPED";
    public const string InTransit = "IN_TRANSIT";
    public const string Delivered = "DELIVERED";
    public const string CheckedIn = "CHECKED_IN";
    public const string Receiving = "RECEIVING";
    public const string Closed = "CLOSED";
    public const string Cancelled = "CANCELLED";
    public const string Deleted = "DELETED";
    public const string Abandoned = "ABANDONED";
    public const string Mixed = "MIXED";
    public const string Error = "ERROR";

    private static readonly KnownValueTable Values = new(
        (Unconfirmed, "Part of a placement option that is not confirmed."),
        (Working, "Confirmed by the seller, not shipped."),
        (ReadyToShip, "Labeled, ready for the carrier."),
        (Shipped, "Picked up by the carrier."),
        (InTransit, "The carrier notified the fulfillment center of the shipment."),
        (Delivered, "Delivered to the fulfillment center."),
        (CheckedIn, "Checked in at the receiving dock of the fulfillment center."),
        (Receiving, "Arrived, but not all units are received."),
        (Closed, "All units are received, or the time to report missing units has passed."),
        (Cancelled, "Canceled after it was submitted to the fulfillment center."),
        (Deleted, "Canceled before it was submitted to the fulfillment center."),
        (Abandoned, "Closed because nothing arrived."),
        (Mixed, "Parts of the shipment have different statuses."),
        (Error, "Failed; Amazon does not process it."));

    /// <summary>All known values.</summary>
    public static IReadOnlyList<string> All => Values.All;

    /// <summary>Describes a value.</summary>
    /// <param name="value">The value; case and underscores are ignored.</param>
    /// <returns>One sentence; null if the value is unknown.</returns>
    public static string? Description(string? value) => Values.Description(value);

    /// <summary>Converts a known value to its documented spelling.</summary>
    /// <param name="value">The value; case and underscores are ignored.</param>
    /// <returns>The documented spelling; an unknown value is returned unchanged.</returns>
    public static string? Normalize(string? value) => Values.Normalize(value);
}
