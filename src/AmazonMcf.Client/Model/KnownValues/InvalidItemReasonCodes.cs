namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Why a unit may not come back. New values may appear at any time.
/// Source: InvalidItemReasonCode, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class InvalidItemReasonCodes
{
    /// <summary>No order holds such a line.</summary>
    public const string InvalidValues = "InvalidValues";

    /// <summary>Its return was asked for before.</summary>
    public const string DuplicateRequest = "DuplicateRequest";

    /// <summary>It has not been shipped yet.</summary>
    public const string NoCompletedShipItems = "NoCompletedShipItems";

    /// <summary>Every unit that could come back is on its way already.</summary>
    public const string NoReturnableQuantity = "NoReturnableQuantity";

    private static readonly KnownValueTable Values = new(
        (InvalidValues, "No order holds such a line."),
        (DuplicateRequest, "Its return was asked for before."),
        (NoCompletedShipItems, "It has not been shipped yet."),
        (NoReturnableQuantity, "Every unit that could come back is on its way already."));

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
