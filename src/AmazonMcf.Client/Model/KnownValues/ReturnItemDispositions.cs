namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Condition of a returned unit on arrival. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Source: ReturnItemDisposition, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class ReturnItemDispositions
{
    public const string Sellable = "Sellable";
    public const string Defective = "Defective";
    public const string CustomerDamaged = "CustomerDamaged";
    public const string CarrierDamaged = "CarrierDamaged";
    public const string FulfillerDamaged = "FulfillerDamaged";

    private static readonly KnownValueTable Values = new(
        (Sellable, "Can be sold as new."),
        (Defective, "Defective."),
        (CustomerDamaged, "Damaged by the buyer or the seller."),
        (CarrierDamaged, "Damaged by the carrier."),
        (FulfillerDamaged, "Damaged by Amazon."));

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
