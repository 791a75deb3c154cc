using System.Globalization;
using System.Text.RegularExpressions;

namespace AmazonMcf.Fuzz;

/// <summary>
/// A second reader of order files, as plain as it can be and independent of the one under test: it splits lines and cells, and counts the
/// units of each order and SKU. What it does not find in a file must not be shipped.
/// </summary>
internal sealed partial class PlainReader
{
    private static readonly string[] IdNames = ["merchantfulfillmentorderid", "ordernumber", "orderid", "name"];
    private static readonly string[] SkuNames = ["merchantsku", "lineitemsku", "sku"];
    private static readonly string[] QuantityNames = ["quantity", "lineitemquantity", "qty"];

    private readonly Dictionary<string, int> units = new(StringComparer.Ordinal);

    private PlainReader(int headerLine) => HeaderLine = headerLine;

    /// <summary>The line of the header, from 1.</summary>
    public int HeaderLine { get; }

    /// <summary>Reads a file whose header is known and undamaged.</summary>
    /// <param name="text">The text.</param>
    /// <param name="header">The line of the header.</param>
    /// <param name="delimiter">The delimiter.</param>
    /// <returns>What is in the file; null if the header is damaged or a quotation mark leaves open where cells end.</returns>
    public static PlainReader? Read(string text, string header, char delimiter)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var start = Array.IndexOf(lines, header);
        var names = header.Split(delimiter).Select(name => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant()).ToList();
        var (id, sku, quantity) = (Find(names, IdNames), Find(names, SkuNames), Find(names, QuantityNames));
        if (start < 0 || id < 0 || sku < 0 || quantity < 0 || string.Concat(lines.Skip(start)).Contains('"', StringComparison.Ordinal))
        {
            return null;
        }

        var reader = new PlainReader(start + 1);
        var above = "";
        foreach (var line in lines.Skip(start + 1))
        {
            var cells = line.Split(delimiter);
            string Cell(int index) => index < cells.Length ? cells[index] : "";

            // A row without an ID belongs to the order above it.
            above = Plain(Cell(id)) is { Length: > 0 } own ? own : above;
            reader.Add(above, Plain(Cell(sku)), Units(Cell(quantity)));
        }

        return reader;
    }

    /// <summary>The units of a SKU in the rows of an order.</summary>
    public int Units(string orderId, string sku) => units.GetValueOrDefault(Plain(orderId) + "\n" + Plain(sku));

    // Spreadsheets add .0 to numbers, quotation marks and apostrophes to text; none of it distinguishes two orders.
    private static string Plain(string cell) =>
        string.Concat(TrailingZeros().Replace(cell.Trim(), "").Where(char.IsLetterOrDigit));

    private static int Units(string cell) =>
        int.TryParse(
            TrailingZeros().Replace(cell.Trim().Trim('\''), ""), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var count)
            ? count
            : 0;

    private static int Find(List<string> names, string[] wanted) =>
        wanted.Select(name => names.IndexOf(name)).FirstOrDefault(index => index >= 0, -1);

    private void Add(string id, string sku, int count)
    {
        var key = id + "\n" + sku;
        units[key] = units.GetValueOrDefault(key) + Math.Max(count, 0);
    }

    [GeneratedRegex(@"\.0+$")]
    private static partial Regex TrailingZeros();
}
