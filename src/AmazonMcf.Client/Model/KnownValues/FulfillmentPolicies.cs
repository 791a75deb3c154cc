namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// What happens to order lines without enough inventory. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Source: FulfillmentPolicy, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class FulfillmentPolicies
{
    public const string FillOrKill = "FillOrKill";
    public const string FillAll = "FillAll";
    public const string FillAllAvailable = "FillAllAvailable";

    private static readonly KnownValueTable Values = new(
        (FillOrKill, "All or nothing: a line without enough inventory stops the whole order."),
        (FillAll, "Ship what is available and keep the order open for the rest."),
        (FillAllAvailable, "Ship what is available and cancel the rest."));

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
