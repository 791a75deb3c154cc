using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles.Tables;
using AmazonMcf.OrderFiles.Text;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.Selling;

/// <summary>
/// Fills Shopify's inventory file, which identifies variants by handle and options and therefore starts from Shopify's own export.
/// </summary>
internal sealed class ShopifyStock
{
    private const string Sku = "SKU";
    private const string Location = "Location";
    private const string Handle = "Handle";

    // Newest form first. Shopify imports the quantity on hand; older files had the available quantity.
    private static readonly string[] Quantities = ["On hand (new)", "On hand", "Available"];
    private static readonly string[] Unsellable = ["Committed (not editable)", "Committed", "Unavailable (not editable)", "Unavailable"];

    private static readonly Dictionary<string, string> Members = new[] { Sku, Location, Handle }.Concat(Quantities).Concat(Unsellable)
        .ToDictionary(Header.Normalize, name => name, StringComparer.Ordinal);

    private readonly TextTable table;
    private readonly TableColumns columns;
    private readonly List<TextTableRow> rows;
    private readonly string quantity;

    private ShopifyStock(TextTable table, TableColumns columns, string? location)
    {
        (this.table, this.columns) = (table, columns);
        quantity = Quantities.First(columns.Has);
        rows = [.. table.Rows.Where(row => location is null || IsAt(row, location))];
    }

    /// <summary>Reads the export.</summary>
    /// <param name="path">The file.</param>
    /// <param name="location">The location whose quantities are set. Default: the only one in the file.</param>
    /// <exception cref="McfOrderFileException">The file cannot be read.</exception>
    /// <exception cref="McfValidationException">The file is not an inventory export, or the location is not certain.</exception>
    public static ShopifyStock Load(string path, string? location)
    {
        var errors = new TableErrors(path, (text, all) => new McfValidationException("The inventory export is invalid. " + text, all));
        var table = TextTable.Load(path, Members.ContainsKey);
        var columns = new TableColumns(table, Members, unknownRule: null, errors);
        foreach (var member in new[] { Handle, Sku, Location }.Where(member => !columns.Has(member)))
        {
            errors.Add(table.HeaderLine, member, null, null, "is required; use the inventory export of Shopify.");
        }

        if (!Quantities.Any(columns.Has))
        {
            errors.Add(table.HeaderLine, Quantities[0], null, null, "is required; use the inventory export of Shopify.");
        }

        foreach (var row in table.Rows.Where(row => row.Defect is not null))
        {
            errors.Add(row.Line, "Row", null, null, row.Defect!);
        }

        errors.ThrowIfAny();
        CheckLocation(table, columns, location, errors);
        errors.ThrowIfAny();
        return new(table, columns, location);
    }

    /// <summary>The rows of products, in the order of the export, with their new quantity. Rows of other products are omitted.</summary>
    /// <param name="products">The products.</param>
    /// <param name="missing">Called for each product that the export does not contain.</param>
    public IEnumerable<IReadOnlyList<KeyValuePair<string, object?>>> Fill(
        IReadOnlyList<McfSellableStock> products, Action<McfSellableStock> missing)
    {
        var bySku = new Dictionary<string, McfSellableStock>(StringComparer.OrdinalIgnoreCase);
        foreach (var product in products)
        {
            bySku[product.ShopSku ?? ""] = product;
        }

        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            if (columns.Cell(row, Sku) is { } sku && bySku.TryGetValue(sku, out var product))
            {
                found.Add(sku);
                yield return Fill(row, product.SellableQuantity);
            }
        }

        foreach (var product in products.Where(product => !found.Contains(product.ShopSku ?? "")))
        {
            missing(product);
        }
    }

    private static void CheckLocation(TextTable table, TableColumns columns, string? location, TableErrors errors)
    {
        var all = table.Rows.Select(row => columns.Cell(row, Location)).OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var names = string.Join(", ", all.Select(name => $"'{name}'"));
        if (location is null && all.Count > 1)
        {
            errors.Add(Location, null, $"is required: the file has the locations {names}; specify the one that Amazon ships for.");
        }
        else if (location is not null && !all.Contains(location.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            errors.Add(Location, location, $"is not in the file, which has the locations {names}.");
        }
    }

    private bool IsAt(TextTableRow row, string location) =>
        string.Equals(columns.Cell(row, Location), location.Trim(), StringComparison.OrdinalIgnoreCase);

    // Shopify's available quantity is the quantity on hand without committed and unavailable units.
    private List<KeyValuePair<string, object?>> Fill(TextTableRow row, int sellable)
    {
        var value = quantity == "Available" ? sellable : sellable + Unsellable.Sum(name => Number(columns.Cell(row, name)));
        return [.. table.Header.Select((header, index) => new KeyValuePair<string, object?>(
            header ?? "",
            header is not null && header == columns.HeaderOf(quantity) ? value : row.Cell(index) ?? ""))];
    }

    // A variant that is not stocked at the location has text instead of a number.
    private static int Number(string? text) => NumberText.TryReadWhole(text ?? "", out var number) ? Math.Max(0, number) : 0;
}
