namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Whether a warehouse has dealt with a returned unit. New values may appear at any time.
/// Source: FulfillmentReturnItemStatus, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class ReturnItemStatuses
{
    /// <summary>Not dealt with yet.</summary>
    public const string New = "New";

    /// <summary>Dealt with.</summary>
    public const string Processed = "Processed";

    private static readonly KnownValueTable Values = new(
        (New, "Not dealt with yet."),
        (Processed, "Dealt with."));

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
