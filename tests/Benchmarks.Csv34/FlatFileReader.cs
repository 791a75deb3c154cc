using CsvHelper;

namespace AmazonMcf.Benchmarks.Csv34;

/// <summary>CsvHelper 34 on a flat file: no rule, no joining of rows, no guess at the encoding.</summary>
public static class FlatFileReader
{
    private static readonly CsvReaderOptions Tabbed = new() { Separator = '\t' };

    /// <summary>Reads the rows into objects, as its users do.</summary>
    public static int ReadRows(string path)
    {
        using var csv = CsvReader.FromFile(path, Tabbed);
        var count = 0;
        foreach (var row in csv.GetRecords<FlatFileRow>())
        {
            count += row.Quantity > 0 ? 1 : 0;
        }

        return count;
    }
}
