namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// State in which a returned unit arrived. New values may appear at any time.
/// Source: ReturnItemDisposition, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class ReturnItemDispositions
{
    /// <summary>As good as new.</summary>
    public const string Sellable = "Sellable";

    /// <summary>Does not work.</summary>
    public const string Defective = "Defective";

    /// <summary>Damaged by the buyer or the seller.</summary>
    public const string CustomerDamaged = "CustomerDamaged";

    /// <summary>Damaged on the way.</summary>
    public const string CarrierDamaged = "CarrierDamaged";

    /// <summary>Damaged by Amazon.</summary>
    public const string FulfillerDamaged = "FulfillerDamaged";

    private static readonly KnownValueTable Values = new(
        (Sellable, "As good as new."),
        (Defective, "Does not work."),
        (CustomerDamaged, "Damaged by the buyer or the seller."),
        (CarrierDamaged, "Damaged on the way."),
        (FulfillerDamaged, "Damaged by Amazon."));

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
