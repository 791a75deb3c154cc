using System.Globalization;
using AmazonMcf.Errors;
using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Formats;
using AmazonMcf.OrderFiles.Text;
using AmazonMcf.OrderFiles.Workbooks;

namespace AmazonMcf.OrderFiles;

/// <summary>One worksheet of a workbook.</summary>
internal sealed class WorkbookSource : IRecordSource
{
    private readonly Stream file;
    private readonly RowSpill rows = new();
    private readonly List<string> doubts = [];

    /// <summary>Reads a workbook.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">How to read it.</param>
    /// <exception cref="McfOrderFileException">The workbook cannot be read, or the worksheet is not certain.</exception>
    public WorkbookSource(Stream file, OrderFileOptions options)
    {
        this.file = file;
        try
        {
            using var reader = new SheetReader(file);
            var sheet = SheetChoice.Of(reader, options);
            (Worksheet, Header) = (sheet.Name, sheet.Header!);
            reader.GoTo(sheet.Index);
            Take(reader);
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

    public HeaderLine Header { get; }

    public string EncodingName => "";

    public string? Worksheet { get; }

    public long Length => rows.Length;

    public IRecords Open() => rows.Open();

    public IEnumerable<string> Doubts(ColumnPlan plan) => doubts;

    public void Dispose()
    {
        rows.Dispose();
        file.Dispose();
    }

    // Cells have addresses: those to the right of the last header belong to no column.
    private void Take(SheetReader reader)
    {
        var width = 0;
        var (hidden, firstHidden, firstBeside) = (0, 0, 0);
        while (reader.Read())
        {
            if (reader.Row <= Header.LinesAbove)
            {
                continue;
            }

            var cells = Enumerable.Range(0, reader.Columns).Select(reader.Cell).ToList();
            var last = cells.FindLastIndex(cell => !string.IsNullOrWhiteSpace(cell));
            if (last < 0)
            {
                continue;
            }

            if (width == 0)
            {
                width = last + 1;
            }
            else if (reader.IsHiddenRow && hidden++ == 0)
            {
                firstHidden = reader.Row;
            }

            if (last >= width && firstBeside == 0)
            {
                firstBeside = reader.Row;
            }

            cells.RemoveRange(width, Math.Max(0, cells.Count - width));
            rows.Add(reader.Row, cells);
        }

        rows.Complete();
        if (hidden > 0)
        {
            doubts.Add($"Worksheet '{Worksheet}' has hidden rows, which were read, too: {Text(hidden)}, the first one is row "
                + $"{Text(firstHidden)}.");
        }

        if (firstBeside > 0)
        {
            doubts.Add($"Worksheet '{Worksheet}' has cells to the right of the last header, the first ones in row {Text(firstBeside)}; "
                + "they were ignored.");
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
