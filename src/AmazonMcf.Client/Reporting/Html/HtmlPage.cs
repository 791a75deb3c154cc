using System.Globalization;
using System.Text;

namespace AmazonMcf.Reporting.Html;

/// <summary>
/// Collects a page. Markup stands in the literal part of a string; whatever is put into it is data and is escaped, so that nothing
/// an order holds can become markup.
/// </summary>
internal sealed class HtmlPage
{
    private const int LongestText = 500;

    private readonly StringBuilder page = new();

    /// <summary>Adds markup with data in it.</summary>
    /// <param name="markup">The markup; its holes are escaped.</param>
    public void Add(FormattableString markup)
    {
        page.AppendFormat(CultureInfo.InvariantCulture, markup.Format, [.. markup.GetArguments().Select(Escape)]);
        page.Append('\n');
    }

    /// <summary>Adds the page's own style sheet, the only text that is taken as it is.</summary>
    /// <param name="sheet">The sheet.</param>
    public void AddStyle(StyleSheet sheet) => page.Append("<style>").Append(sheet.Text).Append("</style>\n");

    /// <inheritdoc />
    public override string ToString() => page.ToString();

    private static string Escape(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        var safe = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i >= LongestText)
                return safe.Append('…').ToString();
            if (char.IsSurrogatePair(text, i)) safe.Append(text[i]).Append(text[++i]);
            else safe.Append(Escape(text[i]));
        }

        return safe.ToString();
    }

    private static string Escape(char character) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '\t' or '\n' or '\r' => " ",
        '\uFFFE' or '\uFFFF' => "\uFFFD",
        _ => char.IsControl(character) || char.IsSurrogate(character) ? "\uFFFD" : character.ToString(),
    };
}
