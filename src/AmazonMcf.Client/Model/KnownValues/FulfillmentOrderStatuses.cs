namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Status of an order. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Source: FulfillmentOrderStatus, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class FulfillmentOrderStatuses
{
    public const string New = "New";
    public const string Received = "Received";
    public const string Planning = "Planning";
    public const string Processing = "Processing";
    public const string Cancelled = "Cancelled";
    public const string Complete = "Complete";
    public const string CompletePartialled = "CompletePartialled";
    public const string Unfulfillable = "Unfulfillable";
    public const string Invalid = "Invalid";

    private static readonly KnownValueTable Values = new(
        (New, "Accepted; not validated yet."),
        (Received, "Accepted and validated; can still be canceled."),
        (Planning, "Amazon is assigning fulfillment centers; can still be canceled."),
        (Processing, "Picking has started; can no longer be canceled."),
        (Cancelled, "Canceled by the seller."),
        (Complete, "All units were shipped."),
        (CompletePartialled, "Some units were shipped; the rest was canceled or could not be fulfilled."),
        (Unfulfillable, "Nothing could be shipped: there was no sellable inventory."),
        (Invalid, "Validation failed; nothing will be shipped."));

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

    internal static bool AreSame(string? one, string? other) =>
        string.Equals(Normalize(one), Normalize(other), StringComparison.OrdinalIgnoreCase);
}
