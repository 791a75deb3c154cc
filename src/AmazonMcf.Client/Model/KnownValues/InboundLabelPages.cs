namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Page of the labels of boxes and pallets. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Source: getLabels, Fulfillment Inbound v0.
/// </summary>
public static class InboundLabelPages
{
    public const string Letter2 = "PackageLabel_Letter_2";
    public const string Letter4 = "PackageLabel_Letter_4";
    public const string Letter6 = "PackageLabel_Letter_6";
    public const string Letter6CarrierLeft = "PackageLabel_Letter_6_CarrierLeft";
    public const string A42 = "PackageLabel_A4_2";
    public const string A44 = "PackageLabel_A4_4";
    public const string PlainPaper = "PackageLabel_Plain_Paper";
    public const string PlainPaperCarrierBottom = "PackageLabel_Plain_Paper_CarrierBottom";
    public const string Thermal = "PackageLabel_Thermal";
    public const string ThermalUnified = "PackageLabel_Thermal_Unified";
    public const string ThermalNonPcp = "PackageLabel_Thermal_NonPCP";
    public const string ThermalNoCarrierRotation = "PackageLabel_Thermal_No_Carrier_Rotation";

    private static readonly KnownValueTable Values = new(
        (Letter2, "Two labels on a sheet of US Letter."),
        (Letter4, "Four labels on a sheet of US Letter."),
        (Letter6, "Six labels on a sheet of US Letter."),
        (Letter6CarrierLeft, "Six labels on a sheet of US Letter, the label of the carrier on the left."),
        (A42, "Two labels on a sheet of A4."),
        (A44, "Four labels on a sheet of A4."),
        (PlainPaper, "One label on a sheet of US Letter."),
        (PlainPaperCarrierBottom, "One label on a sheet of US Letter, the label of the carrier at the bottom."),
        (Thermal, "For a thermal printer."),
        (ThermalUnified, "For a thermal printer, with the label of the carrier."),
        (ThermalNonPcp, "For a thermal printer, for the seller's own carrier."),
        (ThermalNoCarrierRotation, "For a thermal printer, the label of the carrier not rotated."));

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
