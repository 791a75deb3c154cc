using System.Text.RegularExpressions;

namespace AmazonMcf.OrderFiles.Values;

/// <summary>
/// Formulas of spreadsheets that an export wrote in place of their result. The result is certain only if the formula contains it.
/// </summary>
internal static class FormulaText
{
    private const string Literal = "\"((?:[^\"]|\"\")*)\"";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    // ="0123" makes a spreadsheet keep the zero.
    private static readonly Regex Texts = new($@"^=\s*{Literal}(?:\s*&\s*{Literal})*\s*$", Options, Timeout);

    private static readonly Regex Link = new($@"^=\s*HYPERLINK\(\s*{Literal}\s*[,;]\s*{Literal}\s*\)\s*$", Options, Timeout);

    // A function, a cell of this or another sheet, a text, or a calculation. Text for people can begin with the sign, too.
    private static readonly Regex AnyFormula = new(
        @"^=\s*[-+@]?\s*(?:[\p{L}_][\p{L}\p{Nd}._]*\(|\$?[A-Z]{1,3}\$?\d{1,7}(?![\p{L}\p{Nd}_])|(?:'[^']+'|[\p{L}_][\p{L}\p{Nd}_]*)!|""|\(?[\d.]+\s*[-+*/^&])",
        Options,
        Timeout);

    /// <summary>The text that a formula shows; null if the cell is not a formula or its result is not certain.</summary>
    /// <param name="cell">The cell, trimmed.</param>
    public static string? Read(string cell)
    {
        if (cell[0] != '=')
        {
            return null;
        }

        if (Link.Match(cell) is { Success: true } link)
        {
            return Unescape(link.Groups[2].Value);
        }

        return Texts.Match(cell) is { Success: true } texts
            ? Unescape(texts.Groups[1].Value) + string.Concat(texts.Groups[2].Captures.Cast<Capture>().Select(part => Unescape(part.Value)))
            : null;
    }

    /// <summary>Whether a cell is a formula.</summary>
    /// <param name="cell">The cell, trimmed.</param>
    public static bool IsMatch(string cell) => cell[0] == '=' && AnyFormula.IsMatch(cell);

    private static string Unescape(string literal) => literal.Replace("\"\"", "\"");
}
