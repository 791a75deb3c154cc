using System.Globalization;
using System.Text;

namespace SellingPartner.Errors;

/// <summary>
/// Makes text from files and services safe to display: characters that control a terminal, forge a line or reverse the direction of text
/// are escaped. Values in objects are not changed.
/// </summary>
public static class VisibleText
{
    /// <summary>
    /// The text with control characters (C0, DEL, C1), line and paragraph separators, bidirectional marks, embeddings, overrides and
    /// isolates, and half surrogate pairs as <c>\n</c>, <c>\r</c>, <c>\t</c> or <c>\u001b</c>. Backslashes are kept, so escaping twice
    /// changes nothing.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>The text that is safe to display.</returns>
    public static string Of(string text)
    {
        StringBuilder? shown = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                shown?.Append(text, i, 2);
                i++;
            }
            else if (IsHarmful(text[i]))
            {
                shown ??= new StringBuilder(text, 0, i, text.Length + 16);
                shown.Append(Escape(text[i]));
            }
            else
            {
                shown?.Append(text[i]);
            }
        }

        return shown?.ToString() ?? text;
    }

    private static bool IsHarmful(char character) => character is < ' ' or (>= '\u007f' and <= '\u009f') or '\u061c'
        or '\u200e' or '\u200f' or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u206f') or (>= '\ufff9' and <= '\ufffb')
        || char.IsSurrogate(character);

    private static string Escape(char character) => character switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
    };
}
