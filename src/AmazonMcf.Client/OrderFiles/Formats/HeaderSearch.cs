using AmazonMcf.Errors;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles.Formats;

/// <summary>
/// Finds the header line, the delimiter and the format. It looks at lines, not at cells, so that a stray quotation mark in the instructions
/// above a template's header cannot hide it.
/// </summary>
internal static class HeaderSearch
{
    /// <summary>The number of lines or rows that are searched.</summary>
    public const int DeepestHeader = 100;

    private const int FewestNames = 3;

    public static HeaderLine Find(TextReader text, OrderFileOptions options)
    {
        var lines = ReadLines(text);
        var named = OrderFileFormats.Named(options.Format);
        // Excel writes its delimiter into a line of its own: sep=;
        var first = lines.FindIndex(line => !IsEmpty(line));
        var hint = first < 0 ? null : Delimiters.HintOf(lines[first]);
        if (hint is not null)
        {
            first = lines.FindIndex(first + 1, line => !IsEmpty(line));
        }

        char[] delimiters = options.Delimiter is { } given ? [given]
            : hint is { } mark ? [mark, .. Delimiters.Usual.Where(usual => usual != mark)]
            : Delimiters.Usual;
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var delimiter in Within(lines[i], delimiters))
            {
                var names = Names(lines[i], delimiter);
                var format = named ?? OrderFileFormats.Of(names);
                if (format is not null && format.Recognizes(names))
                {
                    return new HeaderLine(i, delimiter, format);
                }
            }
        }

        if (named is { HasSignature: true })
        {
            throw NoSuchHeader(named);
        }

        if (first < 0)
        {
            throw new McfOrderFileException("The file is empty.", null, "Check that you specified the right file.");
        }

        return FindTable(lines, first, delimiters, options) ?? FirstLine(lines, first, options.Delimiter, hint);
    }

    /// <summary>The header among the first rows of a worksheet; null if they are empty.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="options">How to read the file.</param>
    /// <exception cref="McfOrderFileException">The header of the specified format is missing.</exception>
    public static HeaderLine? Find(IReadOnlyList<IReadOnlyList<string>> rows, OrderFileOptions options)
    {
        var named = OrderFileFormats.Named(options.Format);
        HeaderLine? first = null;
        HeaderLine? table = null;
        for (var i = 0; i < rows.Count; i++)
        {
            var names = new HashSet<string>(rows[i].Select(Header.Normalize), StringComparer.Ordinal);
            var format = named ?? OrderFileFormats.Of(names);
            if (format is not null && format.Recognizes(names))
            {
                return new HeaderLine(i, '\0', format) { IsKnown = true };
            }

            if (rows[i].Any(cell => cell.Trim().Length > 0))
            {
                first ??= new HeaderLine(i, '\0', OrderFileFormats.Csv);
            }

            if (table is null && IsTable(names, options))
            {
                table = new HeaderLine(i, '\0', OrderFileFormats.Csv) { IsKnown = true };
            }
        }

        return named is { HasSignature: true } && first is not null ? throw NoSuchHeader(named) : table ?? first;
    }

    // Some exports have a title above the header. A header in the first line is for the search that knows quoted line breaks.
    private static HeaderLine? FindTable(List<string> lines, int first, char[] delimiters, OrderFileOptions options)
    {
        var isQuoted = false;
        for (var i = first; i < lines.Count; i++)
        {
            if (!isQuoted && Within(lines[i], delimiters).Select(mark => (char?)mark)
                .FirstOrDefault(mark => IsTable(Names(lines[i], mark!.Value), options)) is { } delimiter)
            {
                return i == first ? null : new HeaderLine(i, delimiter, OrderFileFormats.Csv);
            }

            isQuoted ^= lines[i].Count(character => character == '"') % 2 == 1;
        }

        return null;
    }

    private static bool IsTable(HashSet<string> names, OrderFileOptions options) =>
        names.Count(name => IsColumn(name, options)) >= FewestNames;

    private static bool IsColumn(string name, OrderFileOptions options) =>
        OrderAliases.MemberOf(name) is not null || options.ColumnMap?.Values.Any(header => Header.Normalize(header) == name) == true;

    private static HeaderLine FirstLine(List<string> lines, int first, char? specified, char? hint)
    {
        var header = HeaderText(lines, first);
        var delimiter = specified ?? (hint is { } mark && header.Contains(mark) ? mark : Delimiters.Of(header));
        return new HeaderLine(first, delimiter, OrderFileFormats.Csv);
    }

    private static IEnumerable<char> Within(string line, char[] delimiters) =>
        delimiters.Where(delimiter => line.Contains(delimiter)).DefaultIfEmpty(delimiters[0]);

    // Spreadsheets write a row of empty cells as delimiters, with or without quotation marks.
    private static bool IsEmpty(string line) =>
        line.All(character => char.IsWhiteSpace(character) || character == '"' || Array.IndexOf(Delimiters.Usual, character) >= 0);

    // A quoted header may hold line breaks.
    private static string HeaderText(List<string> lines, int first)
    {
        var text = lines[first];
        for (var next = first + 1; next < lines.Count && text.Count(character => character == '"') % 2 == 1; next++)
        {
            text += lines[next];
        }

        return text;
    }

    private static List<string> ReadLines(TextReader text)
    {
        var lines = new List<string>();
        while (lines.Count < DeepestHeader && text.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }

    private static HashSet<string> Names(string line, char delimiter)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in line.Split(delimiter))
        {
            names.Add(Header.Normalize(cell));
        }

        return names;
    }

    private static McfOrderFileException NoSuchHeader(ShopFormat format) => new(
        $"The first {DeepestHeader} lines of the file contain no header of the format {format.Name}.",
        null,
        "Omit -Format to detect the format, or specify the format of the file.");
}
