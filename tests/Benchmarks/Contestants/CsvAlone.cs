using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>CsvHelper on the same file: no rule, no joining of rows, no guess at the encoding.</summary>
internal static class CsvAlone
{
    private static readonly CsvConfiguration Tabbed = new(CultureInfo.InvariantCulture) { Delimiter = "\t" };

    /// <summary>Reads the rows into objects, as its users do.</summary>
    public static int ReadRows(string path)
    {
        using var csv = new CsvReader(new StreamReader(path), Tabbed);
        return csv.GetRecords<FlatFileRow>().Count();
    }

    /// <summary>Reads the cells as texts and does nothing with them: less than that no reader can do.</summary>
    public static int ReadCells(string path)
    {
        using var csv = new CsvParser(new StreamReader(path), Tabbed);
        var length = 0;
        while (csv.Read())
        {
            for (var column = 0; column < csv.Count; column++)
            {
                length += csv[column].Length;
            }
        }

        return length;
    }
}
