using System.Collections;
using System.Globalization;
using AmazonMcf.Errors;
using AmazonMcf.OrderFiles.Tables;
using AmazonMcf.OrderFiles.Text;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.SkuMaps;

/// <summary>Reads a SKU map from a table in memory, such as a hashtable or a JSON object.</summary>
internal sealed class SkuMapTable
{
    private const string Form =
        "must be a SKU as text, a list of SKUs, a table of SKU and quantity, or a list of tables with SellerSku and Quantity.";

    private readonly TableErrors errors =
        new(null, (text, all) => new McfSkuMapException("The SKU map is invalid. " + text, null, all));

    private readonly List<SkuMapRow> rows = [];

    /// <summary>Reads a table.</summary>
    /// <exception cref="McfSkuMapException">The table contains errors.</exception>
    public static SkuMap Read(IDictionary products)
    {
        var table = new SkuMapTable();
        foreach (DictionaryEntry entry in products)
        {
            table.Take(Text(entry.Key)?.Trim() ?? "", entry.Value);
        }

        if (products.Count == 0)
        {
            table.errors.Add("SkuMap", null, "must contain at least one entry.");
        }

        table.errors.ThrowIfAny();
        SkuMapRules.Check(table.rows, (row, _, rule) => table.errors.Add(MemberOf(row.Key), row.SellerSku, rule));
        table.errors.ThrowIfAny();
        return new SkuMap(table.rows, null);
    }

    private static string MemberOf(string key) => "SkuMap['" + key + "']";

    private static string? Text(object? value) => value is IFormattable number
        ? number.ToString(null, CultureInfo.InvariantCulture)
        : value?.ToString();

    private void Take(string key, object? value)
    {
        if ((key.Length == 0 ? "must be a SKU or a product name." : SkuMapRules.Text(key)) is { } rule)
        {
            errors.Add(MemberOf(key), null, rule);
            return;
        }

        var before = rows.Count;
        TakeValue(key, value);
        if (rows.Count == before && value is ICollection { Count: 0 })
        {
            errors.Add(MemberOf(key), null, Form);
        }
    }

    private void TakeValue(string key, object? value)
    {
        switch (value)
        {
            case string sku:
                Add(key, sku, 1);
                break;
            case IDictionary table when MemberIn(table, nameof(SkuMapRow.SellerSku)) is { } sku:
                Add(key, Text(table[sku]), MemberIn(table, nameof(SkuMapRow.Quantity)) is { } quantity ? table[quantity] : 1);
                break;
            case IDictionary table:
                TakeQuantities(key, table);
                break;
            case IEnumerable list:
                foreach (var item in list)
                {
                    if (item is IEnumerable and not (string or IDictionary))
                    {
                        errors.Add(MemberOf(key), null, Form);
                    }
                    else
                    {
                        TakeValue(key, item);
                    }
                }

                break;
            default:
                // A number has lost its leading zeros.
                errors.Add(MemberOf(key), Text(value), Form);
                break;
        }
    }

    // The order of a hashtable changes from process to process, and line ids are numbered by it.
    private void TakeQuantities(string key, IDictionary table)
    {
        var entries = table.Cast<DictionaryEntry>().Select(entry => (Sku: Text(entry.Key), Quantity: entry.Value));
        if (table is Hashtable)
        {
            entries = entries.OrderBy(entry => entry.Sku, StringComparer.Ordinal);
        }

        foreach (var (sku, quantity) in entries)
        {
            Add(key, sku, quantity);
        }
    }

    private void Add(string key, string? sku, object? quantity)
    {
        sku = sku?.Trim() is { Length: > 0 } text ? text : null;
        if (SkuMapRules.SellerSku(sku) is { } skuRule)
        {
            errors.Add(MemberOf(key), sku, skuRule);
        }
        else if (QuantityText.Read(Text(quantity) ?? "", out var units) is { } rule)
        {
            errors.Add(MemberOf(key) + "." + nameof(SkuMapRow.Quantity), Text(quantity), rule);
        }
        else
        {
            rows.Add(new SkuMapRow { ShopSku = key, SellerSku = sku, Quantity = units });
        }
    }

    private static object? MemberIn(IDictionary table, string member) =>
        table.Keys.Cast<object>().FirstOrDefault(key => Header.Normalize(Text(key) ?? "") == Header.Normalize(member));
}
