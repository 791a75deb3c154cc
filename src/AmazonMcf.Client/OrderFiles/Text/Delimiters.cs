using System.Text;
using System.Text.RegularExpressions;

namespace AmazonMcf.OrderFiles.Text;

/// <summary>Finds the delimiter of a header.</summary>
internal static class Delimiters
{
    private static readonly Regex Hint = new(
        @"^\s*(?:""sep=(?<mark>.)""|sep=(?<mark>.))[\s,;|]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeSpan.FromSeconds(1));

    /// <summary>Quotation marks, also those of word processors.</summary>
    public const string QuotationMarks = "\"\u201C\u201D\u201E\u201F";

    /// <summary>The usual delimiters, most common first.</summary>
    public static char[] Usual { get; } = ['\t', ',', ';', '|', '^', '~'];

    /// <summary>Whether a name of a column may be a whole header: it contains a delimiter, or columns of spaces.</summary>
    /// <param name="name">The name.</param>
    public static bool MayBeIn(string name) => name.IndexOfAny(Usual) >= 0 || name.Contains("  ");

    /// <summary>The delimiter that a user types: one character, or a name of the tab; null for any other text.</summary>
    /// <param name="text">The text.</param>
    public static char? Named(string text) =>
        text.Length == 1 ? text[0] : text.ToLowerInvariant() is "tab" or "\\t" or "`t" ? '\t' : null;

    /// <summary>
    /// The delimiter that separates the most known column names, and among those the most frequent one outside quotation marks; a comma if
    /// there is none. Unusual delimiters need at least two known names.
    /// </summary>
    /// <param name="header">The header.</param>
    public static char Of(string header)
    {
        var text = WholeRow.Unwrap(header) ?? header;
        var (best, bestKnown, bestCount) = (',', 0, 0);
        foreach (var delimiter in Usual.Concat(Unusual(text)))
        {
            var names = Names(text, delimiter);
            var known = names.Count(name => OrderAliases.MemberOf(name) is not null);
            var isUsual = Array.IndexOf(Usual, delimiter) >= 0;
            if (names.Count < 2 || (!isUsual && known < 2) || known < bestKnown || (known == bestKnown && names.Count <= bestCount))
            {
                continue;
            }

            (best, bestKnown, bestCount) = (delimiter, known, names.Count);
        }

        return best;
    }

    private static IEnumerable<char> Unusual(string text) =>
        text.Where(character => !char.IsLetterOrDigit(character) && !char.IsWhiteSpace(character) && !QuotationMarks.Contains(character))
            .Where(character => "_-.#/()".IndexOf(character) < 0 && Array.IndexOf(Usual, character) < 0)
            .Distinct();

    private static List<string> Names(string text, char delimiter)
    {
        var names = new List<string>();
        var name = new StringBuilder();
        var quoted = false;
        foreach (var character in text)
        {
            quoted ^= character == '"';
            if (character != delimiter || quoted)
            {
                name.Append(character);
                continue;
            }

            names.Add(name.ToString());
            name.Clear();
        }

        names.Add(name.ToString());
        return names;
    }

    /// <summary>
    /// The delimiter that a line tells Excel, such as <c>sep=;</c>; null for any other line. A program that saved the file again may have
    /// put quotation marks around it and delimiters behind it.
    /// </summary>
    public static char? HintOf(string line) =>
        Hint.Match(line) is { Success: true } match ? match.Groups["mark"].Value[0] : null;
}
