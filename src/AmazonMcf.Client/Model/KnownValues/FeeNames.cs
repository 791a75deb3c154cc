namespace AmazonMcf.Model.KnownValues;

/// <summary>What a fee is for. New values may appear at any time. Source: Fee, Fulfillment Outbound 2020-07-01.</summary>
public static class FeeNames
{
    /// <summary>For each unit.</summary>
    public const string PerUnitFulfillment = "FBAPerUnitFulfillmentFee";

    /// <summary>For the order as a whole.</summary>
    public const string PerOrderFulfillment = "FBAPerOrderFulfillmentFee";

    /// <summary>For carrying the parcels.</summary>
    public const string Transportation = "FBATransportationFee";

    /// <summary>For collecting cash on delivery.</summary>
    public const string CashOnDelivery = "FBAFulfillmentCODFee";

    private static readonly KnownValueTable Values = new(
        (PerUnitFulfillment, "For each unit."),
        (PerOrderFulfillment, "For the order as a whole."),
        (Transportation, "For carrying the parcels."),
        (CashOnDelivery, "For collecting cash on delivery."));

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
