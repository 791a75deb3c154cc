namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Availability of a delivery window. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Source: DeliveryWindowOption, Fulfillment Inbound 2024-03-20.
/// </summary>
public static class DeliveryWindowAvailabilities
{
    public const string Available = "AVAILABLE";
    public const string Blocked = "BLOCKED";
    public const string Congested = "CONGESTED";
    public const string Discounted = "DISCOUNTED";

    private static readonly KnownValueTable Values = new(
        (Available, "Can be confirmed."),
        (Blocked, "Cannot be confirmed."),
        (Congested, "Can be confirmed; the fulfillment center is busy."),
        (Discounted, "Can be confirmed, at a discount."));

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
