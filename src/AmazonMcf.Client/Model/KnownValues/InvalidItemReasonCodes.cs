namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Why a unit cannot be returned. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Source: InvalidItemReasonCode, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class InvalidItemReasonCodes
{
    public const string InvalidValues = "InvalidValues";
    public const string DuplicateRequest = "DuplicateRequest";
    public const string NoCompletedShipItems = "NoCompletedShipItems";
    public const string NoReturnableQuantity = "NoReturnableQuantity";

    private static readonly KnownValueTable Values = new(
        (InvalidValues, "The item is not part of an order."),
        (DuplicateRequest, "A return was already requested."),
        (NoCompletedShipItems, "The item has not been shipped yet."),
        (NoReturnableQuantity, "All returnable units are already covered by other returns."));

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
