namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// What the shipping weight of a line was calculated from. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Source: FulfillmentPreviewItem, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class ShippingWeightCalculationMethods
{
    public const string Package = "Package";
    public const string Dimensional = "Dimensional";

    private static readonly KnownValueTable Values = new(
        (Package, "The mass."),
        (Dimensional, "The volume."));

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
