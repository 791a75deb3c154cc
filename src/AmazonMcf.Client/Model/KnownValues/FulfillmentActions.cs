namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Whether an order ships immediately or is held. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Source: FulfillmentAction, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class FulfillmentActions
{
    public const string Ship = "Ship";
    public const string Hold = "Hold";

    private static readonly KnownValueTable Values = new(
        (Ship, "Ship as soon as possible."),
        (Hold, "Reserve the inventory and wait for a release; a hold expires after 14 days."));

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
