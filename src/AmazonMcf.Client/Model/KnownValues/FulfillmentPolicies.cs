namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// What happens to lines that lack stock. New values may appear at any time.
/// Source: FulfillmentPolicy, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class FulfillmentPolicies
{
    /// <summary>All or nothing: a line that lacks stock stops the whole order.</summary>
    public const string FillOrKill = "FillOrKill";

    /// <summary>Ship what is there and keep waiting for the rest, until the service gives up.</summary>
    public const string FillAll = "FillAll";

    /// <summary>Ship what is there and cancel the rest.</summary>
    public const string FillAllAvailable = "FillAllAvailable";

    private static readonly KnownValueTable Values = new(
        (FillOrKill, "All or nothing: a line that lacks stock stops the whole order."),
        (FillAll, "Ship what is there and keep waiting for the rest, until the service gives up."),
        (FillAllAvailable, "Ship what is there and cancel the rest."));

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
