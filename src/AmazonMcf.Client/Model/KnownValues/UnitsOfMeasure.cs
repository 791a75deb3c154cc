namespace AmazonMcf.Model.KnownValues;

/// <summary>What an amount of goods counts. New values may appear at any time. Source: Amount, Fulfillment Outbound 2020-07-01.</summary>
public static class UnitsOfMeasure
{
    /// <summary>Single units.</summary>
    public const string Eaches = "Eaches";

    private static readonly KnownValueTable Values = new(
        (Eaches, "Single units."));

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
