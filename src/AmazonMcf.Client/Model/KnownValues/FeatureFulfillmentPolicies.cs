namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// How strong a wish for an extra service is. New values may appear at any time.
/// Source: FeatureSettings, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class FeatureFulfillmentPolicies
{
    /// <summary>Rather refuse the order than leave the service out.</summary>
    public const string Required = "Required";

    /// <summary>The service may be left out.</summary>
    public const string NotRequired = "NotRequired";

    private static readonly KnownValueTable Values = new(
        (Required, "Rather refuse the order than leave the service out."),
        (NotRequired, "The service may be left out."));

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
