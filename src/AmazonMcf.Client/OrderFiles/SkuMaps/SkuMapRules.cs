using System.Globalization;
using System.Text.RegularExpressions;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.SkuMaps;

/// <summary>The rules of a SKU map, for one row and for all rows together.</summary>
internal static class SkuMapRules
{
    private const int LongestSku = 50;

    private static readonly Regex Shortened = new(@"^\d(\.\d+)?E\+\d{2,}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The rule that a SKU at Amazon breaks; null if it is valid.</summary>
    public static string? SellerSku(string? sku) =>
        sku is null ? "is required."
        : sku.Length > LongestSku ? "must not be longer than 50 characters."
        : Text(sku);

    /// <summary>The rule that any text of a map breaks; null if it is valid.</summary>
    public static string? Text(string text)
    {
        if (text.Contains('\uFFFD'))
        {
            return "contains a character that was lost when the file was written; save the map again as UTF-8.";
        }

        if (text.Length > 0 && CellDamage.Of(text, ValueForm.Number) is { } damage)
        {
            return damage;
        }

        if (text.Any(IsInvisible))
        {
            return "contains invisible characters; type it again.";
        }

        return Shortened.IsMatch(text) ? "was shortened by a spreadsheet; format the column as text and enter the SKU again." : null;
    }

    /// <summary>Finds contradictions between rows.</summary>
    /// <param name="rows">The rows, each valid by itself.</param>
    /// <param name="found">Called for each error with the row, the member and the rule.</param>
    public static void Check(IReadOnlyList<SkuMapRow> rows, Action<SkuMapRow, string, string> found)
    {
        var components = new Dictionary<(string Kind, string Channel, string Key, string Sku), SkuMapRow>();
        var bySku = rows.Where(row => row.ShopSku is not null).ToLookup(row => SkuMap.KeyOf(row.Key), StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            var component = (row.ShopSku is null ? "name" : "sku", Upper(row.Channel), Upper(SkuMap.KeyOf(row.Key)), row.SellerSku!);
            if (components.TryGetValue(component, out var earlier))
            {
                found(row, nameof(row.SellerSku), $"must not repeat {Place(earlier)}; write the sum of the quantities in one row.");
                continue;
            }

            components.Add(component, row);
            if (bySku[SkuMap.KeyOf(row.SellerSku!)].FirstOrDefault(other => IsReplacedBy(row, other)) is { } next)
            {
                found(
                    row,
                    nameof(row.SellerSku),
                    $"is replaced itself ({Place(next)}); a map is applied once, so write the SKUs at Amazon and not a bundle or a SKU "
                        + "of the shop."
                );
            }
        }
    }

    // A SKU that the map keeps may be a component of others.
    private static bool IsReplacedBy(SkuMapRow row, SkuMapRow other) =>
        !string.Equals(SkuMap.KeyOf(row.Key), SkuMap.KeyOf(other.Key), StringComparison.OrdinalIgnoreCase)
        && (row.Channel is null || other.Channel is null || Upper(row.Channel) == Upper(other.Channel))
        && !(other.Quantity == 1 && string.Equals(other.SellerSku, row.SellerSku, StringComparison.OrdinalIgnoreCase));

    private static string Place(SkuMapRow row) =>
        row.Line is { } line ? "row " + line.ToString(CultureInfo.InvariantCulture) : $"the entry '{row.Key}'";

    private static string Upper(string? text) => text is null ? "" : text.ToUpperInvariant();

    private static bool IsInvisible(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator;
}
