using AmazonMcf.Errors;
using AmazonMcf.OrderFiles.Tables;

namespace AmazonMcf.InboundFiles;

/// <summary>The tracking numbers of boxes, from a file.</summary>
internal sealed class TrackingFile
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

    private readonly Dictionary<string, (string Number, int Line)> boxes = new(StringComparer.OrdinalIgnoreCase);
    private readonly string path;
    private readonly string? header;

    private TrackingFile(string path, string? header) => (this.path, this.header) = (path, header);

    /// <summary>The tracking number of a box.</summary>
    /// <param name="box">The box, which must be in the file; see <see cref="Has"/>.</param>
    public string this[string box] => boxes[box].Number;

    /// <summary>Whether the file has a tracking number for a box.</summary>
    /// <param name="box">The box.</param>
    public bool Has(string box) => boxes.ContainsKey(box);

    /// <summary>Checks that the file has no other boxes than those that are to be shipped.</summary>
    /// <param name="known">The boxes that are to be shipped.</param>
    /// <param name="owner">What they are the boxes of, for the error.</param>
    /// <exception cref="McfValidationException">A row has a different box; the exception lists all of them.</exception>
    public void RequireOnly(IEnumerable<string> known, string owner)
    {
        var names = new HashSet<string>(known, StringComparer.OrdinalIgnoreCase);
        var errors = ErrorsOf(path);
        foreach (var box in boxes.Where(box => !names.Contains(box.Key)).OrderBy(box => box.Value.Line))
        {
            errors.Add(box.Value.Line, Box, header, box.Key, $"must be a box of {owner}. Nothing was sent.");
        }

        errors.ThrowIfAny();
    }

    /// <summary>Reads a file with the columns BoxId and TrackingId; further columns are ignored.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The numbers.</returns>
    /// <exception cref="McfOrderFileException">The file cannot be read.</exception>
    /// <exception cref="McfValidationException">The file contains errors; the exception lists all of them.</exception>
    public static TrackingFile Read(string path)
    {
        var errors = ErrorsOf(path);
        var table = TextTable.Load(path, Members.ContainsKey);
        var columns = new TableColumns(table, Members, unknownRule: null, errors);
        foreach (var member in new[] { Box, Number }.Where(member => !columns.Has(member)))
        {
            errors.Add(table.HeaderLine, member, null, null, "is required. The columns of a tracking file are BoxId and TrackingId.");
        }

        errors.ThrowIfAny();
        var file = new TrackingFile(path, columns.HeaderOf(Box));
        foreach (var row in table.Rows)
        {
            var (box, number) = (columns.Cell(row, Box), columns.Cell(row, Number));
            var rule = row.Defect ?? (box is null || number is null ? "must have a box ID and a tracking number." : null)
                ?? (file.Has(box!) ? "must not repeat a box." : null);
            if (rule is null)
            {
                file.boxes.Add(box!, (number!, row.Line));
            }
            else
            {
                errors.Add(row.Line, "Row", null, box, rule);
            }
        }

        errors.ThrowIfAny();
        return file;
    }

    private static TableErrors ErrorsOf(string path) =>
        new(path, (text, all) => new McfValidationException("The tracking file is invalid. " + text, all));
}
