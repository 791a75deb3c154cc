using System.Text;
using SellingPartner.Text;

namespace AmazonMcf.Reporting.Html;

/// <summary>The look of the page, and the hash with which the page's own policy allows only this style sheet.</summary>
internal sealed class StyleSheet
{
    public static readonly StyleSheet Instance = new();

    private StyleSheet()
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream("AmazonMcf.Reporting.Html.report.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        Text = reader.ReadToEnd();
        Hash = "sha256-" + Convert.ToBase64String(Sha256.Of(Encoding.UTF8.GetBytes(Text)));
    }

    public string Text { get; }

    public string Hash { get; }
}
