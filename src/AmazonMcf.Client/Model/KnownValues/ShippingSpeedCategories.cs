namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// How fast parcels travel. New values may appear at any time.
/// Source: ShippingSpeedCategory, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class ShippingSpeedCategories
{
    /// <summary>The usual, cheapest way.</summary>
    public const string Standard = "Standard";

    /// <summary>Faster than usual.</summary>
    public const string Expedited = "Expedited";

    /// <summary>The fastest way.</summary>
    public const string Priority = "Priority";

    /// <summary>At an appointed time; Japan only, and never on hold.</summary>
    public const string ScheduledDelivery = "ScheduledDelivery";

    private static readonly KnownValueTable Values = new(
        (Standard, "The usual, cheapest way."),
        (Expedited, "Faster than usual."),
        (Priority, "The fastest way."),
        (ScheduledDelivery, "At an appointed time; Japan only, and never on hold."));

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
