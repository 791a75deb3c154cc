using AmazonMcf.OrderFiles.Tables;

namespace AmazonMcf.OrderFiles.SkuMaps;

/// <summary>The columns of a SKU map.</summary>
internal static class SkuMapColumns
{
    private const string Known = "The columns of a SKU map are ShopSku or ProductName, SellerSku, Quantity and Channel.";

    private static readonly Dictionary<string, string> Members = new(StringComparer.Ordinal)
    {
        ["channel"] = nameof(SkuMapRow.Channel),
        ["saleschannel"] = nameof(SkuMapRow.Channel),
        ["shopsku"] = nameof(SkuMapRow.ShopSku),
        ["channelsku"] = nameof(SkuMapRow.ShopSku),
        ["storesku"] = nameof(SkuMapRow.ShopSku),
        ["productname"] = nameof(SkuMapRow.ProductName),
        ["itemname"] = nameof(SkuMapRow.ProductName),
        ["itemtitle"] = nameof(SkuMapRow.ProductName),
        ["producttitle"] = nameof(SkuMapRow.ProductName),
        ["title"] = nameof(SkuMapRow.ProductName),
        ["sellersku"] = nameof(SkuMapRow.SellerSku),
        ["merchantsku"] = nameof(SkuMapRow.SellerSku),
        ["amazonsku"] = nameof(SkuMapRow.SellerSku),
        ["msku"] = nameof(SkuMapRow.SellerSku),
        ["quantity"] = nameof(SkuMapRow.Quantity),
        ["qty"] = nameof(SkuMapRow.Quantity),
        ["units"] = nameof(SkuMapRow.Quantity),
    };

    /// <summary>Whether a header, reduced to its letters and digits, is a column of a SKU map.</summary>
    public static bool IsKnown(string header) => Members.ContainsKey(header);

    /// <summary>Finds the columns of a table.</summary>
    public static TableColumns Find(TextTable table, TableErrors errors)
    {
        var columns = new TableColumns(table, Members, "is not a column of a SKU map. " + Known, errors);
        if (!columns.Has(nameof(SkuMapRow.ShopSku)) && !columns.Has(nameof(SkuMapRow.ProductName)))
        {
            errors.Add(table.HeaderLine, nameof(SkuMapRow.ShopSku), null, null, "is required. " + Known);
        }

        if (!columns.Has(nameof(SkuMapRow.SellerSku)))
        {
            errors.Add(table.HeaderLine, nameof(SkuMapRow.SellerSku), null, null, "is required. " + Known);
        }

        return columns;
    }
}
