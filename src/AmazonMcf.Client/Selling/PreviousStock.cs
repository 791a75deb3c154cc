using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles.Tables;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.Selling;

/// <summary>
/// The quantities that were sent to a shop before, from a file. If a product occurs several times, its last row counts, so that later
/// quantities can be appended to the file.
/// </summary>
internal sealed class PreviousStock
{
    private const string Sku = "ShopSku";
    private const string Name = "ProductName";
    private const string Quantity = "SellableQuantity";
    private const string Known = "The columns are ShopSku or ProductName, and SellableQuantity.";

    private static readonly Dictionary<string, string> Members = new(StringComparer.Ordinal)
    {
        ["shopsku"] = Sku,
        ["sku"] = Sku,
        ["productname"] = Name,
        ["sellablequantity"] = Quantity,
        ["quantity"] = Quantity,
        ["stock"] = Quantity,
        ["marketplaceid"] = nameof(McfSellableStock.MarketplaceId),
        ["sellerkey"] = nameof(McfSellableStock.SellerKey),
    };

    private readonly Dictionary<string, List<Entry>> entries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Reads a file, such as a saved output of Get-McfSellableStock. A file that does not exist or is empty has no products.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="McfOrderFileException">The file cannot be read.</exception>
    /// <exception cref="McfValidationException">The file contains errors; the exception lists all of them.</exception>
    public static PreviousStock Load(string path)
    {
        var stock = new PreviousStock();
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
        {
            return stock;
        }

        var errors = new TableErrors(path, (text, all) => new McfValidationException("The previous stock is invalid. " + text, all));
        var table = TextTable.Load(path, Members.ContainsKey);
        var columns = new TableColumns(table, Members, unknownRule: null, errors);
        if (!columns.Has(Quantity) || !(columns.Has(Sku) || columns.Has(Name)))
        {
            errors.Add(table.HeaderLine, columns.Has(Quantity) ? Sku : Quantity, null, null, "is required. " + Known);
        }

        errors.ThrowIfAny();
        foreach (var row in table.Rows)
        {
            stock.Take(row, columns, errors);
        }

        errors.ThrowIfAny();
        return stock;
    }

    /// <summary>Whether there are no products.</summary>
    public bool IsEmpty => entries.Count == 0;

    /// <summary>The quantity of a product; null if the file does not contain it.</summary>
    /// <param name="product">The product.</param>
    public int? Of(McfSellableStock product) =>
        entries.TryGetValue(KeyOf(product.ShopSku, product.ProductName), out var found)
            ? found.FindLast(entry => entry.Fits(product))?.Quantity
            : null;

    private static string KeyOf(string? sku, string? name) => sku is null ? "name " + name : "sku " + sku;

    private void Take(TextTableRow row, TableColumns columns, TableErrors errors)
    {
        if (row.Defect is { } defect)
        {
            errors.Add(row.Line, "Row", null, null, defect);
            return;
        }

        var (sku, name, text) = (columns.Cell(row, Sku), columns.Cell(row, Name), columns.Cell(row, Quantity));
        if ((sku ?? name) is null)
        {
            errors.Add(row.Line, Sku, columns.HeaderOf(Sku), null, "is required. " + Known);
        }
        else if (!NumberText.TryReadWhole(text ?? "", out var quantity) || quantity < 0)
        {
            errors.Add(row.Line, Quantity, columns.HeaderOf(Quantity), text, "must be a whole number, 0 or more.");
        }
        else
        {
            var key = KeyOf(sku, name);
            if (!entries.TryGetValue(key, out var list))
            {
                entries.Add(key, list = []);
            }

            list.Add(new(
                quantity,
                columns.Cell(row, nameof(McfSellableStock.MarketplaceId)),
                columns.Cell(row, nameof(McfSellableStock.SellerKey))));
        }
    }

    private sealed record Entry(int Quantity, string? MarketplaceId, string? SellerKey)
    {
        // A file without these columns is about one marketplace of one seller.
        public bool Fits(McfSellableStock product) =>
            (MarketplaceId is null || product.MarketplaceId is null || MarketplaceId == product.MarketplaceId)
            && (SellerKey is null || string.Equals(SellerKey, product.SellerKey, StringComparison.OrdinalIgnoreCase));
    }
}
