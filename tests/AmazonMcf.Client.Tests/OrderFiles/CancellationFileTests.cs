using System.Text;
using AmazonMcf.Errors;
using AmazonMcf.OrderFiles;
using AmazonMcf.Testing;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>Amazon's file of orders to cancel: all ids of the file, or none and the reason.</summary>
public sealed class CancellationFileTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), "cancel-" + Path.GetRandomFileName());

    public void Dispose() => File.Delete(path);

    [Theory]
    [InlineData("MerchantFulfillmentOrderID\nA-1\nA-2\n", "utf-8")]
    [InlineData("\r\nMerchantFulfillmentOrderID\r\nA-1\r\n\r\n\"A-2\"\r\nA-1", "utf-16")]
    [InlineData("merchant-fulfillment-order-id\t\nA-1\t\nA-2\t\n", "utf-8")]
    [InlineData("MerchantFulfillmentOrderID\n=\"A-1\"\nA-2\n", "utf-8")]
    public void Every_id_is_read_once(string text, string encoding)
    {
        var bytes = Encoding.GetEncoding(encoding);
        File.WriteAllBytes(path, [.. bytes.GetPreamble(), .. bytes.GetBytes(text)]);

        Assert.Equal(["A-1", "A-2"], OrderFileReader.ReadCancellations(path));
    }

    [Fact]
    public void A_workbook_is_read_and_its_errors_name_the_worksheet()
    {
        File.WriteAllBytes(path, new XlsxWriter().Sheet("Stop").Row("MerchantFulfillmentOrderID").Row(1001).Row("A-2").Write());
        Assert.Equal(["1001", "A-2"], OrderFileReader.ReadCancellations(path));

        File.WriteAllBytes(path, new XlsxWriter().Sheet("Stop").Row("MerchantFulfillmentOrderID").Row(114_1234567_7654321_0d).Write());
        var error = Assert.Single(Failure().ValidationErrors);
        Assert.Equal(("Stop", 2, "MerchantFulfillmentOrderID"), (error.Worksheet, error.Row, error.Column));
    }

    [Theory]
    [InlineData("#N/A", "is an error value of a spreadsheet")]
    [InlineData("2.06556E+09", "was shortened by a spreadsheet")]
    [InlineData("A\u200B-2", "contains the invisible character U+200B")]
    [InlineData("A-2\tA-3", "must be the only cell of its row.")]
    [InlineData("\"A-2\nA-3", "has a quotation mark that is not closed")]
    [InlineData("12345678901234567890123456789012345678901", "must not have more than 40 characters")]
    public void One_wrong_id_rejects_the_file(string id, string rule)
    {
        File.WriteAllText(path, $"MerchantFulfillmentOrderID\nA-1\n{id}\nA-4\n");

        var error = Failure().ValidationErrors[0];

        Assert.Equal((path, 3), (error.Path, error.Row));
        Assert.Contains(rule, error.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OrderId\nA-1\n")]
    [InlineData("MerchantFulfillmentOrderID,Status\nA-1,x\n")]
    [InlineData("A-1\nA-2\n")]
    public void A_different_table_is_not_taken_for_a_list_of_orders_to_cancel(string text)
    {
        File.WriteAllText(path, text);

        var failure = Assert.Throws<McfOrderFileException>(() => OrderFileReader.ReadCancellations(path));

        Assert.Contains(
            $"'{Path.GetFileName(path)}': The file does not have the column 'MerchantFulfillmentOrderID' alone.",
            failure.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named() => Assert.Contains(
        "does not exist",
        Assert.Throws<McfOrderFileException>(() => OrderFileReader.ReadCancellations(path)).Message,
        StringComparison.Ordinal);

    private McfValidationException Failure() => Assert.Throws<McfValidationException>(() => OrderFileReader.ReadCancellations(path));
}
