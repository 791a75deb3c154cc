using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Formats.Lines;

/// <summary>
/// SKUs separated by commas, and the number of units of the order in a column of its own. Only if there are as many SKUs as units, each SKU
/// is one unit; otherwise the quantities are unknown.
/// </summary>
internal sealed record SkuList : LinesInCells
{
    /// <summary>The rule for orders whose quantities are unknown.</summary>
    public required string Rule { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<CellLine> Read(string cell, string? count)
    {
        var skus = cell.Split(',').Select(sku => sku.Trim()).ToArray();
        if (count is null || QuantityText.Read(count, out var units) is not null || units != skus.Length || skus.Contains(""))
        {
            return [new CellLine(null, null, Rule)];
        }

        return skus.GroupBy(sku => sku, StringComparer.Ordinal).Select(sku => new CellLine(sku.Key, Text(sku.Count())));
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
