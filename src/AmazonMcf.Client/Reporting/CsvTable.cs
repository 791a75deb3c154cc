using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace AmazonMcf.Reporting;

/// <summary>Writes and reads tables as CSV. No cell of a written table runs as a formula.</summary>
internal static class CsvTable
{
    /// <summary>A row with its line break.</summary>
    /// <param name="cells">The cells.</param>
    public static string Line(IEnumerable<string> cells)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture), leaveOpen: true))
        {
            foreach (var cell in cells)
            {
                csv.WriteField(SpreadsheetText.Guard(cell));
            }

            csv.NextRecord();
        }

        return text.ToString();
    }

    /// <summary>The rows of a table, also of one that a spreadsheet has saved with a different delimiter.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The rows, the header first; a row that is cut off is short.</returns>
    public static IEnumerable<string[]> Read(TextReader text)
    {
        using var csv = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            BadDataFound = null,
        });
        while (csv.Read())
        {
            yield return [.. csv.Record!.Select(WithoutGuard)];
        }
    }

    // The apostrophe that keeps a spreadsheet from running the text as a formula.
    private static string WithoutGuard(string cell) =>
        cell.Length > 1 && cell[0] == '\'' && SpreadsheetText.Guard(cell.Substring(1)) == cell ? cell.Substring(1) : cell;
}
