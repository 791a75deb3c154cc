namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Units of weight. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Source: Weight, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class WeightUnits
{
    public const string Kg = "KG";
    public const string Kilograms = "KILOGRAMS";
    public const string Lb = "LB";
    public const string Pounds = "POUNDS";

    private static readonly KnownValueTable Values = new(
        (Kg, "Kilograms, abbreviated."),
        (Kilograms, "Kilograms, spelled out."),
        (Lb, "Pounds, abbreviated."),
        (Pounds, "Pounds, spelled out."));

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
