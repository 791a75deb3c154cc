using System.Globalization;
using CsvHelper;

namespace AmazonMcf.FaultInjection.Checking;

/// <summary>Reads the results files of <c>mcf import</c>.</summary>
internal static class ResultsReader
{
    /// <summary>Reads the complete rows; the last one may be torn when its writer was killed.</summary>
    public static IReadOnlyList<ResultRow> Read(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        var text = File.ReadAllText(path);
        using var csv = new CsvReader(new StringReader(text[..(text.LastIndexOf('\n') + 1)]), CultureInfo.InvariantCulture);
        var rows = new List<ResultRow>();
        if (!csv.Read())
        {
            return rows;
        }

        csv.ReadHeader();
        while (csv.Read())
        {
            rows.Add(new ResultRow(
                csv.GetField("File")!,
                csv.GetField("SellerFulfillmentOrderId")!,
                csv.GetField("Outcome")!,
                csv.GetField("Reason")!));
        }

        return rows;
    }
}
