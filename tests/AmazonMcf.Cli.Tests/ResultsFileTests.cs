using AmazonMcf.Cli.Import;
using AmazonMcf.Model;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

public class ResultsFileTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@x")]
    [InlineData(" =1+1")]
    [InlineData("\u00A0+1")]
    [InlineData("\u200B\uFEFF=1")]
    [InlineData("\t@x")]
    [InlineData("\uFF1D1")]
    public void A_spreadsheet_reads_every_cell_as_text(string id)
    {
        using var scratch = new Scratch();

        using (var results = ResultsFile.Open(scratch.Path("results.csv"), Assert.Fail))
        {
            results.TryWrite(new McfOrderResult { SellerFulfillmentOrderId = id, Source = new McfOrderSource { Rows = [2, 3] } });
            Assert.Null(results.Complete());
        }

        var row = File.ReadAllLines(scratch.Path("results.csv"))[1];
        Assert.StartsWith("'" + id[0], row.TrimStart('"'), StringComparison.Ordinal);
        Assert.EndsWith(",2 3,,", row, StringComparison.Ordinal);
    }

    [FactOn(Platforms.Windows | Platforms.Linux)]
    public void A_row_is_in_the_file_as_soon_as_it_is_known()
    {
        using var scratch = new Scratch();
        using var results = ResultsFile.Open(scratch.Path("results.csv"), Assert.Fail);

        results.TryWrite(new McfOrderResult { SellerFulfillmentOrderId = "A-1", Outcome = McfOutcome.Created });

        using var reader = new StreamReader(
            new FileStream(scratch.Path("results.csv.partial"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite)
        );
        Assert.Contains("A-1,Created", reader.ReadToEnd(), StringComparison.Ordinal);
    }
}
