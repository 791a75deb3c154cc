using System.Globalization;
using System.Text.RegularExpressions;

namespace AmazonMcf.Mws;

/// <summary>Logs whose lines are JSON hold requests and responses as the text of a member: takes the escapes of such lines back.</summary>
internal sealed class MwsJsonLines
{
    private static readonly Regex Escape = new(@"\\(?:u([0-9A-Fa-f]{4})|(.))", RegexOptions.CultureInvariant);

    private bool isJson;

    /// <summary>The text of a piece, without escapes where its line is JSON.</summary>
    public string Plain(MwsPiece piece)
    {
        if (piece.StartsLine)
        {
            isJson = IsJson(piece.Text);
        }

        return isJson && piece.Text.Contains('\\') ? Escape.Replace(piece.Text, Undo) : piece.Text;
    }

    // A backslash ahead of the object is none of its escapes.
    private static bool IsJson(string text)
    {
        var (start, escape) = (text.IndexOf("{\"", StringComparison.Ordinal), text.IndexOf('\\'));
        return start >= 0 && (escape < 0 || start < escape);
    }

    private static string Undo(Match escape) => escape.Groups[1] is { Success: true } code
        ? ((char)int.Parse(code.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()
        : escape.Groups[2].Value switch
        {
            "n" => "\n",
            "r" => "\r",
            "t" => "\t",
            "b" => "\b",
            "f" => "\f",
            var letter => letter,
        };
}
