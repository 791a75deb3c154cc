namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Status of a shipment. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Source: FulfillmentShipment, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class ShipmentStatuses
{
    public const string Pending = "PENDING";
    public const string Shipped = "SHIPPED";
    public const string CancelledByFulfiller = "CANCELLED_BY_FULFILLER";
    public const string CancelledBySeller = "CANCELLED_BY_SELLER";

    private static readonly KnownValueTable Values = new(
        (Pending, "Being picked and packed."),
        (Shipped, "All parcels have left the fulfillment center."),
        (CancelledByFulfiller, "Dropped by the fulfillment center; Amazon creates a new shipment."),
        (CancelledBySeller, "Stopped because the seller canceled the order."));

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
