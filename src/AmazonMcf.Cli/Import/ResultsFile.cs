using System.Globalization;
using System.Text;
using AmazonMcf.Model;
using AmazonMcf.Reporting;
using CsvHelper;
using CsvHelper.Configuration;

namespace AmazonMcf.Cli.Import;

/// <summary>
/// The results as CSV: one row an order, written as soon as it is known, so that a run that is killed leaves what it knew.
/// Cells that a spreadsheet would take for a formula are written so that it reads them as text.
/// </summary>
internal sealed class ResultsFile : IDisposable
{
    private static readonly string[] Header =
        ["SellerFulfillmentOrderId", "Outcome", "Reason", "RequestId", "Attempts", "WaitedSeconds", "File", "Rows"];

    private readonly CsvWriter csv;

    public ResultsFile(string path)
    {
        csv = new CsvWriter(
            new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)),
            new CsvConfiguration(CultureInfo.InvariantCulture));
        Write(Header);
    }

    public void Write(McfOrderResult result) => Write(
    [
        result.SellerFulfillmentOrderId,
        result.Outcome.ToString(),
        result.Reason ?? "",
        result.RequestId ?? "",
        result.Attempts.ToString(CultureInfo.InvariantCulture),
        result.Waited.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture),
        result.Source?.Path ?? "",
        string.Join(' ', (result.Source?.Rows ?? []).Select(row => row.ToString(CultureInfo.InvariantCulture))),
    ]);

    public void Dispose() => csv.Dispose();

    private void Write(IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(SpreadsheetText.Guard(cell));
        }

        csv.NextRecord();
        csv.Flush();
    }
}
