using System.Collections;
using System.Globalization;
using AmazonMcf.Errors;
using AmazonMcf.OrderFiles.SkuMaps;
using AmazonMcf.OrderFiles.Tables;

namespace AmazonMcf.Selling;

/// <summary>The safety stock of each SKU at Amazon. SKUs are compared without regard to case.</summary>
internal sealed class SafetyStock
{
    /// <summary>The SKU that represents all SKUs without a level of their own.</summary>
    private const string Others = "*";

    private const string Sku = "SellerSku";
    private const string Level = "SafetyStock";
    private const string Known = "The columns of a safety stock file are SellerSku and SafetyStock.";

    private static readonly Dictionary<string, string> Members = new(StringComparer.Ordinal)
    {
        ["sellersku"] = Sku,
        ["merchantsku"] = Sku,
        ["amazonsku"] = Sku,
        ["msku"] = Sku,
        ["sku"] = Sku,
        ["safetystock"] = Level,
        ["safety"] = Level,
        ["buffer"] = Level,
    };

    private readonly Dictionary<string, (SafetyLevel Level, int? Line)> bySku = new(StringComparer.OrdinalIgnoreCase);
    private readonly TableErrors errors;

    private SafetyStock(string? path = null) =>
        errors = new(path, (text, all) => new McfValidationException("The safety stock is invalid. " + text, all));

    /// <summary>No safety stock.</summary>
    public static SafetyStock None { get; } = new();

    /// <summary>The SKUs that have a level of their own.</summary>
    public IEnumerable<string> Skus => bySku.Keys.Where(sku => sku != Others);

    /// <summary>Reads a file with the columns SellerSku and SafetyStock; further columns are ignored.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="McfOrderFileException">The file cannot be read.</exception>
    /// <exception cref="McfValidationException">The file contains errors; the exception lists all of them.</exception>
    public static SafetyStock Load(string path)
    {
        var table = TextTable.Load(path, Members.ContainsKey);
        var stock = new SafetyStock(path);
        var columns = new TableColumns(table, Members, unknownRule: null, stock.errors);
        foreach (var member in new[] { Sku, Level }.Where(member => !columns.Has(member)))
        {
            stock.errors.Add(table.HeaderLine, member, null, null, "is required. " + Known);
        }

        stock.errors.ThrowIfAny();
        foreach (var row in table.Rows)
        {
            stock.Take(row, columns);
        }

        stock.errors.ThrowIfAny();
        return stock;
    }

    /// <summary>Reads a table of SKU and level.</summary>
    /// <param name="levels">The table.</param>
    /// <exception cref="McfValidationException">The table contains errors; the exception lists all of them.</exception>
    public static SafetyStock From(IDictionary levels)
    {
        var stock = new SafetyStock();
        foreach (DictionaryEntry entry in levels)
        {
            stock.Add(Text(entry.Key)?.Trim() ?? "", Text(entry.Value), null, (_, value, rule) =>
                stock.errors.Add($"SafetyStock['{Text(entry.Key)}']", value, rule));
        }

        stock.errors.ThrowIfAny();
        return stock;
    }

    /// <summary>The same level for all SKUs.</summary>
    /// <param name="text">The level.</param>
    /// <returns>The safety stock; null if the text is not a level.</returns>
    public static SafetyStock? ForAll(string text)
    {
        if (SafetyLevel.Read(text, out var level) is not null)
        {
            return null;
        }

        var stock = new SafetyStock();
        stock.bySku.Add(Others, (level, null));
        return stock;
    }

    /// <summary>The units of a SKU that are not sold.</summary>
    /// <param name="sku">The SKU.</param>
    /// <param name="fulfillable">Its fulfillable units.</param>
    public int Of(string sku, int fulfillable) =>
        (bySku.TryGetValue(sku, out var own) || bySku.TryGetValue(Others, out own)) ? own.Level.Of(fulfillable) : 0;

    private static string? Text(object? value) =>
        value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value?.ToString();

    private void Take(TextTableRow row, TableColumns columns)
    {
        if (row.Defect is { } defect)
        {
            errors.Add(row.Line, "Row", null, null, defect);
            return;
        }

        Add(columns.Cell(row, Sku) ?? "", columns.Cell(row, Level), row.Line, (member, value, rule) =>
            errors.Add(row.Line, member, columns.HeaderOf(member), value, rule));
    }

    private void Add(string sku, string? text, int? line, Action<string, string?, string> report)
    {
        var skuRule = sku == Others ? null : SkuMapRules.SellerSku(sku.Length == 0 ? null : sku);
        var levelRule = SafetyLevel.Read(text, out var level);
        if (skuRule is not null)
        {
            report(Sku, sku.Length == 0 ? null : sku, skuRule);
        }

        if (levelRule is not null)
        {
            report(Level, text, levelRule);
        }

        if (skuRule is not null || levelRule is not null)
        {
            return;
        }

        if (bySku.TryGetValue(sku, out var earlier))
        {
            var place = earlier.Line is { } row ? "row " + row.ToString(CultureInfo.InvariantCulture) : "a different entry";
            report(Sku, sku, $"must not repeat {place}; keep one of them.");
            return;
        }

        bySku.Add(sku, (level, line));
    }
}
