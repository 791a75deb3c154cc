using System.Globalization;
using System.Text;
using AmazonMcf.Errors;
using AmazonMcf.OrderFiles.Text;
using AmazonMcf.OrderFiles.Workbooks;

namespace AmazonMcf.OrderFiles.Tables;

/// <summary>
/// A small table of a file, complete in memory: its header and its rows, read with the encodings and delimiters of order files, or from a
/// workbook.
/// </summary>
internal sealed class TextTable
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    private TextTable(int headerLine, IReadOnlyList<string?> header)
    {
        // Spreadsheets write empty columns at the end.
        var count = header.Count;
        while (count > 0 && header[count - 1] is null)
        {
            count--;
        }

        (HeaderLine, Header) = (headerLine, [.. header.Take(count)]);
    }

    /// <summary>The line of the header, from 1.</summary>
    public int HeaderLine { get; }

    /// <summary>The worksheet; null if the file is not a workbook.</summary>
    public string? Worksheet { get; private set; }

    /// <summary>The cells of the header; null where empty.</summary>
    public IReadOnlyList<string?> Header { get; }

    /// <summary>The rows that have at least one cell.</summary>
    public IReadOnlyList<TextTableRow> Rows { get; private set; } = [];

    /// <summary>Reads a file that must contain a header.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isKnown">Whether a header, reduced to its letters and digits, is a column of such a table.</param>
    /// <exception cref="McfOrderFileException">The file is missing, locked, empty or not a table.</exception>
    public static TextTable Load(string path, Func<string, bool> isKnown)
    {
        try
        {
            return Read(path, isKnown) ?? throw new McfOrderFileException("The file is empty.", path, "Check the path.");
        }
        catch (Exception failure) when (OrderFileFailure.Explain(failure, path) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isKnown">Whether a header, reduced to its letters and digits, is a column of such a table.</param>
    /// <returns>The table; null if the file contains no header.</returns>
    /// <exception cref="McfOrderFileException">The content cannot be read; the message does not name the file.</exception>
    /// <exception cref="DecoderFallbackException">The file contains bytes that are not valid in its encoding.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static TextTable? Read(string path, Func<string, bool> isKnown)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var start = ContentKind.ReadStart(stream);
        if (SheetReader.Recognizes(start))
        {
            return ReadWorkbook(stream, isKnown);
        }

        ContentKind.RequireText(start);
        foreach (var encoding in TextEncodings.Candidates(stream, start, new OrderFileOptions()))
        {
            try
            {
                return Read(stream, encoding, isKnown);
            }
            catch (DecoderFallbackException) when (encoding.IsDetected)
            {
                // The bytes contradict this encoding: the next one reads from the start.
            }
        }

        throw OrderFileFailure.UnknownEncoding(null);
    }

    private static TextTable ReadWorkbook(Stream stream, Func<string, bool> isKnown)
    {
        using var sheet = new TableSheet(stream, isKnown);
        using var records = sheet.Open();
        var table = Read(records);
        table.Worksheet = sheet.Name;
        return table;
    }

    private static TextTable? Read(Stream stream, EncodedText encoding, Func<string, bool> isKnown)
    {
        if (FindHeader(stream, encoding, isKnown) is not var (linesAbove, delimiter))
        {
            return null;
        }

        using var text = encoding.Open(stream);
        using var records = new RecordReader(text, linesAbove, delimiter);
        return Read(records);
    }

    private static TextTable Read(IRecords records)
    {
        records.Read();
        var table = new TextTable(records.FirstLine, CellsOf(records));
        var rows = new List<TextTableRow>();
        while (records.Read())
        {
            if (table.Take(records) is { } row)
            {
                rows.Add(row);
            }
        }

        table.Rows = rows;
        return table;
    }

    private static (int LinesAbove, char Delimiter)? FindHeader(Stream stream, EncodedText encoding, Func<string, bool> isKnown)
    {
        using var text = encoding.Open(stream);
        var above = 0;
        while (text.ReadLine() is { } line)
        {
            // Excel writes its delimiter into a line of its own.
            if (line.Trim().Length > 0 && !line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            {
                return (above, Delimiters
                    .OrderByDescending(delimiter => line.Split(delimiter).Count(cell => isKnown(Text.Header.Normalize(cell))))
                    .First());
            }

            above++;
        }

        return null;
    }

    private TextTableRow? Take(IRecords record)
    {
        var cells = CellsOf(record);
        string? defect = null;
        if (record.SwallowingCell(Header.Count) is not null || record.BadCell is not null)
        {
            defect = "has a quotation mark that is not closed or not doubled.";
        }
        else if (Array.FindLastIndex(cells, cell => cell is not null) >= Header.Count)
        {
            defect = $"must have {Header.Count.ToString(CultureInfo.InvariantCulture)} cells like the header.";
        }

        return defect is not null || Array.Exists(cells, cell => cell is not null) ? new(record.FirstLine, cells, defect) : null;
    }

    private static string?[] CellsOf(IRecords record) => [.. Enumerable.Range(0, record.Count).Select(record.Cell)];
}
