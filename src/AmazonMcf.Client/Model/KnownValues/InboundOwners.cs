namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Who labels or prepares units. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Source: LabelOwner and PrepOwner, Fulfillment Inbound 2024-03-20.
/// </summary>
public static class InboundOwners
{
    public const string Amazon = "AMAZON";
    public const string Seller = "SELLER";
    public const string None = "NONE";

    private static readonly KnownValueTable Values = new(
        (Amazon, "Amazon does, for a fee."),
        (Seller, "The seller does."),
        (None, "Not needed."));

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
