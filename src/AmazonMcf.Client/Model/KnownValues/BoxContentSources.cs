namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// How the service learns the content of a box. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Source: BoxContentInformationSource, Fulfillment Inbound 2024-03-20.
/// </summary>
public static class BoxContentSources
{
    public const string BoxContentProvided = "BOX_CONTENT_PROVIDED";
    public const string ManualProcess = "MANUAL_PROCESS";
    public const string Barcode2D = "BARCODE_2D";

    private static readonly KnownValueTable Values = new(
        (BoxContentProvided, "The seller lists the content."),
        (ManualProcess, "Amazon counts the content, for a fee."),
        (Barcode2D, "A barcode on the box lists the content."));

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
