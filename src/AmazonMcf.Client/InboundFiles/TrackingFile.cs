using AmazonMcf.Errors;
using AmazonMcf.OrderFiles.Tables;

namespace AmazonMcf.InboundFiles;

/// <summary>Reads the tracking numbers of boxes from a file.</summary>
internal static class TrackingFile
{
    private const string Box = "BoxId";
    private const string Number = "TrackingId";

    private static readonly Dictionary<string, string> Members = new(StringComparer.Ordinal)
    {
        ["boxid"] = Box,
        ["box"] = Box,
        ["trackingid"] = Number,
        ["trackingnumber"] = Number,
    };

    /// <summary>Reads a file with the columns BoxId and TrackingId; further columns are ignored.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The number of each box.</returns>
    /// <exception cref="McfOrderFileException">The file cannot be read.</exception>
    /// <exception cref="McfValidationException">The file contains errors; the exception lists all of them.</exception>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        var errors = new TableErrors(path, (text, all) => new McfValidationException("The tracking file is invalid. " + text, all));
        var table = TextTable.Load(path, Members.ContainsKey);
        var columns = new TableColumns(table, Members, unknownRule: null, errors);
        foreach (var member in new[] { Box, Number }.Where(member => !columns.Has(member)))
        {
            errors.Add(table.HeaderLine, member, null, null, "is required. The columns of a tracking file are BoxId and TrackingId.");
        }

        errors.ThrowIfAny();
        var numbers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in table.Rows)
        {
            var (box, number) = (columns.Cell(row, Box), columns.Cell(row, Number));
            var rule = row.Defect ?? (box is null || number is null ? "must have a box ID and a tracking number." : null)
                ?? (numbers.ContainsKey(box!) ? "must not repeat a box." : null);
            if (rule is null)
            {
                numbers.Add(box!, number!);
            }
            else
            {
                errors.Add(row.Line, "Row", null, box, rule);
            }
        }

        errors.ThrowIfAny();
        return numbers;
    }
}
