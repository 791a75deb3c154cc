using AmazonMcf.Errors;
using AmazonMcf.OrderFiles.Text;
using AmazonMcf.OrderFiles.Workbooks;

namespace AmazonMcf.OrderFiles.Tables;

/// <summary>The rows of the worksheet of a workbook that contains a small table.</summary>
internal sealed class TableSheet : IDisposable
{
    private readonly RowSpill rows = new();

    /// <summary>Reads the only visible worksheet with rows, or the only one of them that has the columns of the table.</summary>
    /// <param name="file">The workbook.</param>
    /// <param name="isKnown">Whether a header, reduced to its letters and digits, is a column of the table.</param>
    /// <exception cref="McfOrderFileException">The workbook cannot be read, or the worksheet is not certain.</exception>
    public TableSheet(Stream file, Func<string, bool> isKnown)
    {
        try
        {
            using var reader = new SheetReader(file);
            var index = Choose(reader, isKnown);
            reader.GoTo(index);
            Name = reader.Name;
            while (reader.Read())
            {
                if (Cells(reader) is { Count: > 0 } cells)
                {
                    rows.Add(reader.Row, cells);
                }
            }

            rows.Complete();
        }
        catch (Exception failure)
        {
            rows.Dispose();
            if (SheetReader.Explain(failure) is { } explained)
            {
                throw explained;
            }

            throw;
        }
    }

    /// <summary>The name of the worksheet.</summary>
    public string Name { get; }

    /// <summary>The rows that are not empty; the first one is the header.</summary>
    public SheetRecords Open() => rows.Open();

    /// <inheritdoc />
    public void Dispose() => rows.Dispose();

    private static int Choose(SheetReader reader, Func<string, bool> isKnown)
    {
        var filled = new List<(int Index, string Name, bool IsTable)>();
        for (var index = 0; index < reader.Count; index++)
        {
            reader.GoTo(index);
            if (reader.IsVisible && FirstRow(reader) is { } header)
            {
                filled.Add((index, reader.Name, header.Count(cell => isKnown(Header.Normalize(cell))) > 1));
            }
        }

        var tables = filled.FindAll(sheet => sheet.IsTable);
        if (filled.Count == 0)
        {
            throw new McfOrderFileException("it has no visible worksheet with rows.", null, "");
        }

        if (filled.Count > 1 && tables.Count != 1)
        {
            var names = string.Join(", ", (tables.Count > 1 ? tables : filled).Select(sheet => $"'{sheet.Name}'"));
            throw new McfOrderFileException(
                $"several worksheets may contain the table: {names}. Hide or delete the others, or save the sheet as CSV UTF-8.", null, "");
        }

        return (filled.Count == 1 ? filled : tables)[0].Index;
    }

    private static List<string>? FirstRow(SheetReader reader)
    {
        while (reader.Read())
        {
            if (Cells(reader) is { Count: > 0 } cells)
            {
                return cells;
            }
        }

        return null;
    }

    private static List<string> Cells(SheetReader reader)
    {
        var cells = Enumerable.Range(0, reader.Columns).Select(reader.Cell).ToList();
        var end = cells.FindLastIndex(cell => !string.IsNullOrWhiteSpace(cell)) + 1;
        cells.RemoveRange(end, cells.Count - end);
        return cells;
    }
}
