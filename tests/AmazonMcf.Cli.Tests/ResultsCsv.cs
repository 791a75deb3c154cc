using System.Globalization;
using CsvHelper;

namespace AmazonMcf.Cli;

/// <summary>Reads results files.</summary>
internal static class ResultsCsv
{
    /// <summary>The outcome and the reason of each order; an order with two rows is a failure.</summary>
    public static Dictionary<string, (string Outcome, string Reason)> Read(string path)
    {
        using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new Dictionary<string, (string, string)>();
        while (csv.Read())
        {
            rows.Add(
                csv.GetField("SellerFulfillmentOrderId")!,
                (csv.GetField("Outcome")!, csv.GetField("Reason")!)
            );
        }

        return rows;
    }
}
