using System.Text;
using System.Xml;

namespace AmazonMcf.Mws;

/// <summary>Characters: XML cannot represent all of them, and MWS replaced the others with U+FFFD.</summary>
internal static class MwsText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with every character that XML forbids replaced.</summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                continue;
            }

            if (IsPair(text, i))
            {
                i++;
            }
            else
            {
                return CleanFrom(text, i);
            }
        }

        return text;
    }

    /// <summary>The trimmed text; null if it is empty.</summary>
    public static string? Value(string? text) => text?.Trim() is { Length: > 0 } value ? Clean(value) : null;

    /// <summary>The start of a text that may be of any length, for a message.</summary>
    public static string Shorten(string text, int length = 80) => text.Length > length ? text.Remove(length) + "..." : text;

    private static string CleanFrom(string text, int start)
    {
        var clean = new StringBuilder(text, 0, start, text.Length);
        for (var i = start; i < text.Length; i++)
        {
            if (IsPair(text, i))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else
            {
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : Replacement);
            }
        }

        return clean.ToString();
    }

    private static bool IsPair(string text, int index) => index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);
}
