using AmazonMcf.Validation;

namespace AmazonMcf.OrderFiles.Text;

/// <summary>Recognizes a whole row in one cell, the result of quotation marks around the row or of the wrong delimiter.</summary>
internal static class WholeRow
{
    private static readonly char[] LineBreaks = ['\r', '\n'];

    /// <summary>The text of a line that is enclosed in quotation marks as a whole; null for any other line.</summary>
    /// <param name="line">The line.</param>
    public static string? Unwrap(string line)
    {
        var text = line.Trim();
        if (text.Length < 3 || text[0] != '"' || text[text.Length - 1] != '"')
        {
            return null;
        }

        var inner = text.Substring(1, text.Length - 2);
        return inner.Replace("\"\"", "").IndexOf('"') < 0 ? inner.Replace("\"\"", "\"") : null;
    }

    /// <summary>Whether an order ID is longer than any ID and has the delimiters or line breaks of a row.</summary>
    /// <param name="id">The ID.</param>
    public static bool IsRow(string? id) =>
        id is { Length: > OrderIdRules.MostCharacters }
        && (id.IndexOfAny(LineBreaks) >= 0 || id.Count(character => Array.IndexOf(Delimiters.Usual, character) >= 0) > 1);
}
