using AmazonMcf.Errors;
using AmazonMcf.OrderFiles.Formats.Shops;

namespace AmazonMcf.OrderFiles.Formats;

/// <summary>The supported formats.</summary>
internal static class OrderFileFormats
{
    /// <summary>Any other table with a header: columns go by the parameter names, by common names, or by the user's map.</summary>
    public static ShopFormat Csv { get; } = new()
    {
        Name = "Csv",
        Description = "any table with a header",
        HasCommonNames = true,
        Footers =
            [
                "Total", "Totals", "Grand Total", "Subtotal", "Total orders*", "Total items*", "Total quantity*", "Total units*", "Sum",
                "Summe", "Gesamt", "Gesamtsumme", "Totale", "Total général", "合計", "Report generated*", "Report created*", "Generated on*",
                "Exported on*", "End of report", "End of file", "Number of orders*",
            ],
    };

    /// <summary>The formats that a header can identify, in the order in which they are tried.</summary>
    public static IReadOnlyList<ShopFormat> WithSignature { get; } =
    [
        AmazonFlatFile.Format, AmazonUnshipped.Format, AmazonCancellation.Format, ShopifyFormat.Format, Squarespace.Format, Ebay.Format,
        EtsyItems.Format, EtsyOrders.Format, TikTok.Format, Wix.Format, WooCommerce.Format, WooCommerceWebToffee.Format,
        BigCommerce.Format, Walmart.Format, ShipStation.Format, NextEngine.Format, Tiendanube.Format,
    ];

    /// <summary>The formats that can be imported, in the order of their names.</summary>
    public static IReadOnlyList<ShopFormat> Importable { get; } =
        [.. WithSignature.Append(Csv).Where(format => !format.HasSignatureAlone).OrderBy(format => format.Name, StringComparer.Ordinal)];

    /// <summary>The format of a name; null for no name.</summary>
    public static ShopFormat? Named(string? name)
    {
        if (name is null)
        {
            return null;
        }

        return Importable.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new McfOrderFileException(
                $"Unknown format '{name}'.",
                null,
                "Use one of " + string.Join(", ", Importable.Select(format => format.Name)) + "."
            );
    }

    /// <summary>The format that a set of normalized headers identifies; null for none.</summary>
    public static ShopFormat? Of(HashSet<string> names) => WithSignature.FirstOrDefault(format => format.Recognizes(names));
}
