namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// What a fee is charged for. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Source: Fee, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class FeeNames
{
    public const string PerUnitFulfillment = "FBAPerUnitFulfillmentFee";
    public const string PerOrderFulfillment = "FBAPerOrderFulfillmentFee";
    public const string Transportation = "FBATransportationFee";
    public const string CashOnDelivery = "FBAFulfillmentCODFee";

    private static readonly KnownValueTable Values = new(
        (PerUnitFulfillment, "Fulfillment, per unit."),
        (PerOrderFulfillment, "Fulfillment, per order."),
        (Transportation, "Shipping."),
        (CashOnDelivery, "Cash on delivery."));

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
