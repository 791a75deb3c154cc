using System.Globalization;

namespace AmazonMcf.Reporting;

/// <summary>Prevents text from being run as a formula in a spreadsheet.</summary>
public static class SpreadsheetText
{
    // Spreadsheets of East Asia take the wide and small forms of the signs too.
    private const string StartsFormula = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212";

    // Letters and symbols by category that are drawn as nothing: Hangul fillers and the empty Braille pattern.
    private const string Blank = "\u115F\u1160\u3164\uFFA0\u2800";

    /// <summary>
    /// The text for a cell or a column name: with an apostrophe in front when its first visible character starts a formula, or when it
    /// begins with a tab or a line break. Spreadsheets trim what is invisible before they look for a formula.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>The text that a spreadsheet shows as it is.</returns>
    public static string Guard(string text) =>
        text.Length > 0 && (text[0] is '\t' or '\r' or '\n' || StartsFormula.Contains(FirstVisible(text))) ? "'" + text : text;

    private static char FirstVisible(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsSurrogatePair(text, i);
            if (!IsInvisible(CharUnicodeInfo.GetUnicodeCategory(text, i)) && !Blank.Contains(text[i]))
            {
                return text[i];
            }

            i += isPair ? 1 : 0;
        }

        return '\0';
    }

    private static bool IsInvisible(UnicodeCategory category) => category is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned;
}
