namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Whether an order leaves at once. New values may appear at any time.
/// Source: FulfillmentAction, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class FulfillmentActions
{
    /// <summary>Ship as soon as possible.</summary>
    public const string Ship = "Ship";

    /// <summary>Reserve the stock and wait for a release; a hold ends after 14 days.</summary>
    public const string Hold = "Hold";

    private static readonly KnownValueTable Values = new(
        (Ship, "Ship as soon as possible."),
        (Hold, "Reserve the stock and wait for a release; a hold ends after 14 days."));

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
