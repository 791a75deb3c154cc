namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Shipping speed of an order. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Source: ShippingSpeedCategory, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class ShippingSpeedCategories
{
    public const string Standard = "Standard";
    public const string Expedited = "Expedited";
    public const string Priority = "Priority";
    public const string ScheduledDelivery = "ScheduledDelivery";

    private static readonly KnownValueTable Values = new(
        (Standard, "The slowest and cheapest speed."),
        (Expedited, "Faster than Standard."),
        (Priority, "The fastest speed."),
        (ScheduledDelivery, "Delivered in a scheduled window; Japan only, and not for orders on hold."));

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
