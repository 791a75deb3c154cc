using AmazonMcf.Errors;

namespace AmazonMcf.OrderFiles.Formats;

/// <summary>The supported formats.</summary>
internal static class OrderFileFormats
{
    public static OrderFileFormat Csv { get; } = new CsvFormat();

    /// <summary>The formats that a header can identify, in the order in which they are tried.</summary>
    public static IReadOnlyList<OrderFileFormat> WithSignature { get; } = [new AmazonFlatFileFormat(), new ShopifyFormat()];

    /// <summary>The format of a name; null for no name.</summary>
    public static OrderFileFormat? Named(string? name)
    {
        if (name is null)
        {
            return null;
        }

        return WithSignature.Append(Csv).FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new McfOrderFileException(
                $"Unknown format '{name}'.",
                null,
                "Use one of " + string.Join(", ", WithSignature.Append(Csv).Select(format => format.Name)) + "."
            );
    }

    /// <summary>The format that a set of columns announces.</summary>
    public static OrderFileFormat For(HashSet<string> names) => WithSignature.FirstOrDefault(format => format.Recognizes(names)) ?? Csv;
}
