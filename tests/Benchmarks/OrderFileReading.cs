using System.Globalization;
using AmazonMcf.OrderFiles;
using CsvHelper;
using CsvHelper.Configuration;

namespace AmazonMcf.Benchmarks;

/// <summary>Reading an order file: what the parser alone takes, and what the orders take with joining and checking.</summary>
internal static class OrderFileReading
{
    public static void CellsOnly(string path)
    {
        using var csv = new CsvParser(new StreamReader(path), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = "\t" });
        long length = 0;
        while (csv.Read())
        {
            for (var column = 0; column < csv.Count; column++)
            {
                length += csv[column].Length;
            }
        }

        GC.KeepAlive(length);
    }

    public static void Orders(string path)
    {
        var orders = OrderFileReader.Read(path).Count(entry => entry.Order is not null);
        if (orders != 20_000)
        {
            throw new InvalidOperationException($"{orders} of 20,000 orders were read.");
        }
    }
}
