using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace AmazonMcf.Reporting.Html;

/// <summary>
/// Builds a page. The literal part of an interpolated string is markup; inserted values are data and are escaped, so that no value of an
/// order can become markup. Markup may be put into markup.
/// </summary>
internal sealed class HtmlPage
{
    private const int LongestText = 500;

    private readonly StringBuilder page = new();

    /// <summary>Adds markup with data in it.</summary>
    /// <param name="markup">The markup; its interpolated values are escaped.</param>
    public void Add(FormattableString markup) => page.Append(Render(markup)).Append('\n');

    /// <summary>Adds a section with its heading; to be ended with <see cref="Close"/>.</summary>
    /// <param name="id">Its name on the page.</param>
    /// <param name="heading">Its heading.</param>
    /// <param name="isWide">Whether it takes the whole width.</param>
    public void Open(string id, string heading, bool isWide = false) =>
        Add($"<section class=\"{(isWide ? "wide" : "")}\" aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{heading}</h2>");

    /// <summary>Ends a section.</summary>
    /// <param name="none">The text to show if the section is empty; null if it is not.</param>
    public void Close(string? none = null)
    {
        if (none is not null)
        {
            Add($"<p class=\"none\">{none}</p>");
        }

        Add($"</section>");
    }

    /// <summary>Adds the page's own style sheet, the only text that is taken as it is.</summary>
    /// <param name="sheet">The sheet.</param>
    public void AddStyle(StyleSheet sheet) => page.Append("<style>").Append(sheet.Text).Append("</style>\n");

    /// <summary>Puts pieces of markup one after the other.</summary>
    /// <param name="pieces">The pieces.</param>
    /// <returns>The markup.</returns>
    public static FormattableString Join(params FormattableString[] pieces) =>
        FormattableStringFactory.Create(
            string.Concat(pieces.Select((_, place) => "{" + place.ToString(CultureInfo.InvariantCulture) + "}")),
            [.. pieces]
        );

    /// <inheritdoc />
    public override string ToString() => page.ToString();

    private static string Render(FormattableString markup) =>
        string.Format(CultureInfo.InvariantCulture, markup.Format, [.. markup.GetArguments().Select(Escape)]);

    private static string Escape(object? value)
    {
        if (value is FormattableString markup)
        {
            return Render(markup);
        }

        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        var safe = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i >= LongestText)
            {
                return safe.Append('…').ToString();
            }

            if (char.IsSurrogatePair(text, i))
            {
                safe.Append(text[i]).Append(text[++i]);
            }
            else
            {
                safe.Append(Escape(text[i]));
            }
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
