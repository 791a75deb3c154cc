namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// What set the weight of a line. New values may appear at any time.
/// Source: FulfillmentPreviewItem, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class ShippingWeightCalculationMethods
{
    /// <summary>Its mass.</summary>
    public const string Package = "Package";

    /// <summary>Its volume.</summary>
    public const string Dimensional = "Dimensional";

    private static readonly KnownValueTable Values = new(
        (Package, "Its mass."),
        (Dimensional, "Its volume."));

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
