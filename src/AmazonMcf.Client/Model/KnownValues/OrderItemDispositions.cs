namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Which stock a line takes. New values may appear at any time.
/// Source: FulfillmentOrderItem, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class OrderItemDispositions
{
    /// <summary>Goods fit for sale.</summary>
    public const string Sellable = "Sellable";

    /// <summary>Goods not fit for sale.</summary>
    public const string Unsellable = "Unsellable";

    private static readonly KnownValueTable Values = new(
        (Sellable, "Goods fit for sale."),
        (Unsellable, "Goods not fit for sale."));

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
