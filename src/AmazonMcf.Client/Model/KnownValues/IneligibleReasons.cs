namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Why an extra service cannot be had for a SKU. New values may appear at any time.
/// Source: GetFeatureSkuResult, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class IneligibleReasons
{
    /// <summary>The seller has not joined the service.</summary>
    public const string MerchantNotEnrolled = "MERCHANT_NOT_ENROLLED";

    /// <summary>The stock lies where the service is not offered.</summary>
    public const string SkuNotEligible = "SKU_NOT_ELIGIBLE";

    /// <summary>There is no such SKU.</summary>
    public const string InvalidSku = "INVALID_SKU";

    private static readonly KnownValueTable Values = new(
        (MerchantNotEnrolled, "The seller has not joined the service."),
        (SkuNotEligible, "The stock lies where the service is not offered."),
        (InvalidSku, "There is no such SKU."));

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
