namespace AmazonMcf.Model.KnownValues;

/// <summary>Units of weight. New values may appear at any time. Source: Weight, Fulfillment Outbound 2020-07-01.</summary>
public static class WeightUnits
{
    /// <summary>Kilograms, abbreviated.</summary>
    public const string Kg = "KG";

    /// <summary>Kilograms, spelt out.</summary>
    public const string Kilograms = "KILOGRAMS";

    /// <summary>Pounds, abbreviated.</summary>
    public const string Lb = "LB";

    /// <summary>Pounds, spelt out.</summary>
    public const string Pounds = "POUNDS";

    private static readonly KnownValueTable Values = new(
        (Kg, "Kilograms, abbreviated."),
        (Kilograms, "Kilograms, spelt out."),
        (Lb, "Pounds, abbreviated."),
        (Pounds, "Pounds, spelt out."));

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
