using AmazonMcf.Errors;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles.Formats;

/// <summary>
/// Finds the header line, the delimiter and the format. It looks at lines, not at cells, so that a stray quotation mark in the instructions
/// above a template's header cannot hide it.
/// </summary>
internal static class HeaderSearch
{
    private const int DeepestHeader = 100;
    private static readonly char[] Delimiters = ['\t', ',', ';'];

    public static HeaderLine Find(TextReader text, OrderFileOptions options)
    {
        var lines = ReadLines(text);
        var named = OrderFileFormats.Named(options.Format);
        char[] delimiters = options.Delimiter is { } given ? [given] : Delimiters;
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var delimiter in delimiters)
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

        return FirstLine(lines, options.Delimiter);
    }

    /// <summary>The delimiter that occurs most often outside quotation marks; a comma if there is none.</summary>
    public static char DelimiterOf(string line)
    {
        var counts = new int[Delimiters.Length];
        var quoted = false;
        foreach (var character in line)
        {
            if (character == '"')
            {
                quoted = !quoted;
            }

            var index = quoted ? -1 : Array.IndexOf(Delimiters, character);
            if (index >= 0)
            {
                counts[index]++;
            }
        }

        var most = counts.Max();
        return most == 0 ? ',' : Delimiters[Array.IndexOf(counts, most)];
    }

    private static HeaderLine FirstLine(List<string> lines, char? delimiter)
    {
        var above = 0;
        while (above < lines.Count && IsEmpty(lines[above]))
        {
            above++;
        }

        if (above == lines.Count)
        {
            throw new McfOrderFileException("The file is empty.", null, "Check that you specified the right file.");
        }

        // Excel writes its delimiter into a line of its own: sep=;
        if (lines[above].Trim() is { Length: 5 } hint && hint.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            return new HeaderLine(above + 1, delimiter ?? hint[4], OrderFileFormats.Csv);
        }

        return new HeaderLine(above, delimiter ?? DelimiterOf(HeaderText(lines, above)), OrderFileFormats.Csv);
    }

    // Spreadsheets write a row of empty cells as delimiters, with or without quotation marks.
    private static bool IsEmpty(string line) =>
        line.All(character => char.IsWhiteSpace(character) || character == '"' || Delimiters.Contains(character));

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
