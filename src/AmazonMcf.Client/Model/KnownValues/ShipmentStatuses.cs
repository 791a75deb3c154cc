namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// How far a shipment is. New values may appear at any time.
/// Source: FulfillmentShipment, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class ShipmentStatuses
{
    /// <summary>Being picked and packed.</summary>
    public const string Pending = "PENDING";

    /// <summary>Has left the warehouse.</summary>
    public const string Shipped = "SHIPPED";

    /// <summary>Dropped by the warehouse; another shipment takes its place.</summary>
    public const string CancelledByFulfiller = "CANCELLED_BY_FULFILLER";

    /// <summary>Dropped because the seller cancelled.</summary>
    public const string CancelledBySeller = "CANCELLED_BY_SELLER";

    private static readonly KnownValueTable Values = new(
        (Pending, "Being picked and packed."),
        (Shipped, "Has left the warehouse."),
        (CancelledByFulfiller, "Dropped by the warehouse; another shipment takes its place."),
        (CancelledBySeller, "Dropped because the seller cancelled."));

    /// <summary>Every value known so far, in a sensible order.</summary>
    public static IReadOnlyList<string> All => Values.All;

    /// <summary>What a value means, in one sentence.</summary>
    /// <param name="value">The value, in any spelling.</param>
    /// <returns>The sentence; null for a value not known.</returns>
    public static string? Description(string? value) => Values.Description(value);

    /// <summary>Brings a known value into its documented spelling; anything else passes through.</summary>
    /// <param name="value">The value, in any spelling.</param>
    /// <returns>The documented spelling, or the value untouched.</returns>
    public static string? Normalize(string? value) => Values.Normalize(value);
}
