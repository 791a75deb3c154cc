using System.Text.RegularExpressions;

namespace AmazonMcf.OrderFiles.Formats.Lines;

/// <summary>
/// Lines written as keys and values, such as <c>sku:MUG|quantity:2</c>. Marks between fields and lines count only before a key, so that a
/// product name may contain them.
/// </summary>
internal sealed record KeyedLines : LinesInCells
{
    private readonly Regex fields;

    /// <param name="fieldMark">A pattern for what separates two fields of a line.</param>
    /// <param name="key">A pattern for the keys.</param>
    /// <param name="valueMark">A pattern for what separates a key from its value.</param>
    /// <param name="lineMark">A pattern for what separates two lines; null if a cell holds a single line.</param>
    public KeyedLines(string fieldMark, string key, string valueMark, string? lineMark = null)
    {
        var line = lineMark is null ? "" : $"|(?<line>{lineMark})";
        fields = new Regex($"(^|{fieldMark}{line})(?<key>{key}){valueMark}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    }

    /// <summary>The key of the SKU.</summary>
    public required string Sku { get; init; }

    /// <summary>The key of the quantity.</summary>
    public required string Quantity { get; init; }

    /// <summary>A line as the export writes it, for error messages.</summary>
    public required string Example { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<CellLine> Read(string cell, string? count)
    {
        var found = fields.Matches(cell).Cast<Match>().ToArray();
        if (found.Length == 0 || found[0].Index != 0)
        {
            yield return new CellLine(null, null, $"must list the products of the order like '{Example}'.");
            yield break;
        }

        var line = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < found.Length; i++)
        {
            if (i > 0 && found[i].Groups["line"].Success)
            {
                yield return LineOf(line);
                line.Clear();
            }

            var start = found[i].Index + found[i].Length;
            var value = cell.Substring(start, (i + 1 < found.Length ? found[i + 1].Index : cell.Length) - start).Trim();
            var key = found[i].Groups["key"].Value;
            if ((IsSaid(line, Sku) && Is(key, Sku)) || (IsSaid(line, Quantity) && Is(key, Quantity)))
            {
                yield return new CellLine(null, null, $"must not have '{key}' twice in one line.");
                yield break;
            }

            line[key] = value.Length == 0 ? null : value;
        }

        yield return LineOf(line);
    }

    private CellLine LineOf(Dictionary<string, string?> line) =>
        new(line.TryGetValue(Sku, out var sku) ? sku : null, line.TryGetValue(Quantity, out var quantity) ? quantity : null);

    private static bool IsSaid(Dictionary<string, string?> line, string key) => line.ContainsKey(key);

    private static bool Is(string key, string wanted) => string.Equals(key, wanted, StringComparison.OrdinalIgnoreCase);
}
