namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Status of a packing or placement option. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Source: PackingOption and PlacementOption, Fulfillment Inbound 2024-03-20.
/// </summary>
public static class InboundOptionStatuses
{
    public const string Offered = "OFFERED";
    public const string Accepted = "ACCEPTED";
    public const string Expired = "EXPIRED";

    private static readonly KnownValueTable Values = new(
        (Offered, "Can be confirmed."),
        (Accepted, "Confirmed."),
        (Expired, "Can no longer be confirmed."));

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
