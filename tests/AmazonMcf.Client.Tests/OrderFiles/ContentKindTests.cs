using System.Text;
using AmazonMcf.Errors;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>Files that are something else than their extension says.</summary>
public sealed class ContentKindTests
{
    [Theory]
    [InlineData("<table><tr><td>OrderId</td></tr></table>", "an HTML page")]
    [InlineData("\uFEFF\r\n<!DOCTYPE html><p>Log in</p>", "an HTML page")]
    [InlineData("<?xml version=\"1.0\"?><html><body/></html>", "an HTML page")]
    [InlineData("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", "an XML spreadsheet")]
    [InlineData("<orders><order/></orders>", "XML")]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related", "a web archive")]
    [InlineData("{\"orders\":[]}", "JSON")]
    [InlineData("[\n {\"id\":1}]", "JSON")]
    [InlineData("{\\rtf1\\ansi}", "a document in Rich Text Format")]
    [InlineData("%PDF-1.7\n", "a PDF document")]
    public void Text_of_a_different_kind_is_named(string text, string kind) =>
        Assert.Contains("is " + kind, Refusal(Encoding.UTF8.GetBytes(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_html_page_in_utf16_is_named() =>
        Assert.Contains(
            "an HTML page", Refusal([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html>")]).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0 }, "a gzip archive")]
    [InlineData(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' }, "an image")]
    [InlineData(new byte[] { (byte)'M', (byte)'Z', 0, 3, 0, 0, 0, 4 }, "binary data")]
    public void Binary_content_is_named(byte[] bytes, string kind)
    {
        var failure = Refusal(bytes);

        Assert.Contains(kind, failure.Message, StringComparison.Ordinal);
        Assert.NotEmpty(failure.RecommendedAction);
    }

    [Fact]
    public void An_angle_bracket_is_not_always_markup()
    {
        var text = OrderText.Lines("<>," + OrderText.CsvHeader, "x," + OrderText.CsvRow("A1"));

        Assert.Equal("A1", OrderText.Order(text).SellerFulfillmentOrderId);
    }

    private static McfOrderFileException Refusal(byte[] bytes) => Assert.Throws<McfOrderFileException>(() => OrderText.Open(bytes));
}
