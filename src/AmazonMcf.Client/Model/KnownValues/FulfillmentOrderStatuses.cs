namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// How far an order is. New values may appear at any time.
/// Source: FulfillmentOrderStatus, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class FulfillmentOrderStatuses
{
    /// <summary>Taken in; not checked yet.</summary>
    public const string New = "New";

    /// <summary>Taken in and checked; may still be cancelled.</summary>
    public const string Received = "Received";

    /// <summary>Amazon is choosing warehouses; may still be cancelled.</summary>
    public const string Planning = "Planning";

    /// <summary>Goods are being picked; too late to cancel.</summary>
    public const string Processing = "Processing";

    /// <summary>Called off by the seller.</summary>
    public const string Cancelled = "Cancelled";

    /// <summary>Every unit has been shipped.</summary>
    public const string Complete = "Complete";

    /// <summary>A part has been shipped; the rest was called off or could not be sent.</summary>
    public const string CompletePartialled = "CompletePartialled";

    /// <summary>Nothing could be sent for want of sellable stock.</summary>
    public const string Unfulfillable = "Unfulfillable";

    /// <summary>Failed the checks; nothing will be sent.</summary>
    public const string Invalid = "Invalid";

    private static readonly KnownValueTable Values = new(
        (New, "Taken in; not checked yet."),
        (Received, "Taken in and checked; may still be cancelled."),
        (Planning, "Amazon is choosing warehouses; may still be cancelled."),
        (Processing, "Goods are being picked; too late to cancel."),
        (Cancelled, "Called off by the seller."),
        (Complete, "Every unit has been shipped."),
        (CompletePartialled, "A part has been shipped; the rest was called off or could not be sent."),
        (Unfulfillable, "Nothing could be sent for want of sellable stock."),
        (Invalid, "Failed the checks; nothing will be sent."));

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
