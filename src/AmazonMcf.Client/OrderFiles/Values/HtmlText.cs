using System.Net;
using System.Text.RegularExpressions;

namespace AmazonMcf.OrderFiles.Values;

/// <summary>Converts what shops export as HTML to text: entities, line breaks and formatting.</summary>
internal static class HtmlText
{
    // Shops encode what is already encoded.
    private const int MostRounds = 3;

    private static readonly Regex LineBreak = new(
        @"<(br|/p|/div|/li|/tr)\s{0,9}/?>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    private static readonly Regex Formatting = new(
        @"</?(p|div|li|ul|ol|tr|b|i|u|em|strong|span|font|small|a|h[1-6])(\s[^<>]*)?/?>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    private static readonly Regex Element = new(
        @"<(/?(script|style|img|iframe|table|t[dh]|input|form|svg|html|body|head|meta|link|object|embed)\b|!--)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    /// <summary>Decodes entities such as <c>&amp;#39;</c>.</summary>
    public static string Decode(string text)
    {
        for (var round = 0; round < MostRounds && text.Contains('&'); round++)
        {
            var decoded = WebUtility.HtmlDecode(text);
            if (decoded == text)
            {
                break;
            }

            text = decoded;
        }

        return text;
    }

    /// <summary>Replaces tags of line breaks by line breaks, and removes tags of formatting.</summary>
    public static string WithoutTags(string text) =>
        text.Contains('<') ? Formatting.Replace(LineBreak.Replace(text, "\n"), "").Trim() : text;

    /// <summary>Whether a text contains tags whose removal would leave something else than was meant.</summary>
    public static bool HasElements(string text) => text.Contains('<') && Element.IsMatch(text);
}
