namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Page of the labels of units. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Source: ItemLabelPageType, Fulfillment Inbound 2024-03-20.
/// </summary>
public static class ItemLabelPages
{
    public const string A421 = "A4_21";
    public const string A424 = "A4_24";
    public const string A4x24x64x33 = "A4_24_64x33";
    public const string A4x24x66x35 = "A4_24_66x35";
    public const string A4x24x70x36 = "A4_24_70x36";
    public const string A4x24x70x37 = "A4_24_70x37";
    public const string A424i = "A4_24i";
    public const string A427 = "A4_27";
    public const string A4x40x52x29 = "A4_40_52x29";
    public const string A4x44x48x25 = "A4_44_48x25";
    public const string Letter30 = "Letter_30";

    private static readonly KnownValueTable Values = new(
        (A421, "21 labels on a sheet of A4."),
        (A424, "24 labels on a sheet of A4."),
        (A4x24x64x33, "24 labels of 64 x 33 mm on a sheet of A4."),
        (A4x24x66x35, "24 labels of 66 x 35 mm on a sheet of A4."),
        (A4x24x70x36, "24 labels of 70 x 36 mm on a sheet of A4."),
        (A4x24x70x37, "24 labels of 70 x 37 mm on a sheet of A4."),
        (A424i, "24 labels on a sheet of A4, in another layout."),
        (A427, "27 labels on a sheet of A4."),
        (A4x40x52x29, "40 labels of 52 x 29 mm on a sheet of A4."),
        (A4x44x48x25, "44 labels of 48 x 25 mm on a sheet of A4."),
        (Letter30, "30 labels on a sheet of US Letter."));

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
