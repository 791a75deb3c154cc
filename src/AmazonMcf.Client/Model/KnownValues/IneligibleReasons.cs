namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Why an optional feature is not available for a SKU. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Source: GetFeatureSkuResult, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class IneligibleReasons
{
    public const string MerchantNotEnrolled = "MERCHANT_NOT_ENROLLED";
    public const string SkuNotEligible = "SKU_NOT_ELIGIBLE";
    public const string InvalidSku = "INVALID_SKU";

    private static readonly KnownValueTable Values = new(
        (MerchantNotEnrolled, "The seller is not enrolled in the feature."),
        (SkuNotEligible, "The feature is not offered where the inventory is located."),
        (InvalidSku, "The SKU does not exist."));

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
