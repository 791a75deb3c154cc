using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles.SkuMaps;

/// <summary>The columns of a SKU map, found by their headers.</summary>
internal sealed class SkuMapColumns
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

    private readonly Dictionary<string, (int Index, string Header)> columns = new(StringComparer.Ordinal);

    private SkuMapColumns(int count) => Count = count;

    /// <summary>The number of columns, without empty ones at the end.</summary>
    public int Count { get; }

    /// <summary>The number of columns that a line announces when it is split at a delimiter; the highest wins.</summary>
    public static int KnownIn(string line, char delimiter) =>
        line.Split(delimiter).Count(cell => Members.ContainsKey(Header.Normalize(cell)));

    /// <summary>Reads the header.</summary>
    public static SkuMapColumns Read(RecordReader record, SkuMapErrors errors)
    {
        var count = record.Count;
        while (count > 0 && record.Cell(count - 1) is null)
        {
            count--;
        }

        var columns = new SkuMapColumns(count);
        for (var i = 0; i < count; i++)
        {
            columns.Add(i, record.Cell(i) ?? "", record.FirstLine, errors);
        }

        columns.Require(record.FirstLine, errors);
        return columns;
    }

    /// <summary>Whether there is a column for a member.</summary>
    public bool Has(string member) => columns.ContainsKey(member);

    /// <summary>The header of a member's column; null if there is none.</summary>
    public string? HeaderOf(string member) => columns.TryGetValue(member, out var column) ? column.Header : null;

    /// <summary>The cell of a member; null if it is empty or there is no column.</summary>
    public string? Cell(RecordReader record, string member) =>
        columns.TryGetValue(member, out var column) ? record.Cell(column.Index) : null;

    private void Add(int index, string header, int line, SkuMapErrors errors)
    {
        if (!Members.TryGetValue(Header.Normalize(header), out var member))
        {
            errors.Add(line, "Header", header, null, "is not a column of a SKU map. " + Known);
        }
        else if (columns.TryGetValue(member, out var other))
        {
            errors.Add(line, member, header, null, $"has the same meaning as the column '{other.Header}'; delete one of them.");
        }
        else
        {
            columns.Add(member, (index, header));
        }
    }

    private void Require(int line, SkuMapErrors errors)
    {
        if (!Has(nameof(SkuMapRow.ShopSku)) && !Has(nameof(SkuMapRow.ProductName)))
        {
            errors.Add(line, nameof(SkuMapRow.ShopSku), null, null, "is required. " + Known);
        }

        if (!Has(nameof(SkuMapRow.SellerSku)))
        {
            errors.Add(line, nameof(SkuMapRow.SellerSku), null, null, "is required. " + Known);
        }
    }
}
