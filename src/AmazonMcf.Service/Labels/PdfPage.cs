using System.Text;

namespace AmazonMcf.Service.Labels;

/// <summary>A page that is drawn: black rectangles and text, measured in points from the lower left corner.</summary>
internal sealed class PdfPage
{
    private const int FontSize = 11;
    private const char LastAscii = '~';

    private readonly StringBuilder content = new();

    /// <summary>What draws the page, in the language of PDF.</summary>
    public string Content => content.ToString();

    /// <summary>Draws a rectangle.</summary>
    public void Rectangle(double left, double bottom, double width, double height) =>
        content.Append(FormattableString.Invariant($"{left:0.##} {bottom:0.##} {width:0.##} {height:0.##} re f\n"));

    /// <summary>Writes a line of text. Characters that are not printable ASCII become question marks.</summary>
    public void Text(double left, double baseline, string text) => content
        .Append(FormattableString.Invariant($"BT /F1 {FontSize} Tf {left:0.##} {baseline:0.##} Td ("))
        .Append(Escape(text))
        .Append(") Tj ET\n");

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in text)
        {
            if (letter is '(' or ')' or '\\')
            {
                escaped.Append('\\');
            }

            escaped.Append(letter is >= ' ' and <= LastAscii ? letter : '?');
        }

        return escaped.ToString();
    }
}
