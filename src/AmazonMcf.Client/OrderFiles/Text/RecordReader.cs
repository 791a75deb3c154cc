using System.Globalization;
using AmazonMcf.Errors;
using CsvHelper;
using CsvHelper.Configuration;

namespace AmazonMcf.OrderFiles.Text;

/// <summary>
/// Reads records of delimited text one by one and knows the line each starts on. It distinguishes reliable records from those in which a
/// missing quotation mark has swallowed the following text.
/// </summary>
internal sealed class RecordReader : IRecords
{
    // Far above any documented limit; it bounds what an unclosed quotation mark can swallow.
    private const int LongestCell = 64 * 1024;

    private readonly CsvParser parser;
    private readonly int linesAbove;
    private readonly char delimiter;
    private bool badQuotes;

    public RecordReader(TextReader text, int linesAbove, char delimiter)
    {
        for (var line = 0; line < linesAbove; line++)
        {
            text.ReadLine();
        }

        this.linesAbove = linesAbove;
        this.delimiter = delimiter;
        parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            IgnoreBlankLines = false,
            MaxFieldSize = LongestCell,
            BadDataFound = found => badQuotes |= found.Field.FirstOrDefault(character => !char.IsWhiteSpace(character)) == '"',
        });
    }

    public int FirstLine { get; private set; }

    public int LastLine => linesAbove + parser.RawRow;

    public int Count => parser.Count;

    public bool HasBadQuotes => badQuotes;

    public bool Read()
    {
        FirstLine = LastLine + 1;
        badQuotes = false;
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException failure)
        {
            throw new McfOrderFileException(
                $"The quotation mark that opens in row {FirstLine.ToString(CultureInfo.InvariantCulture)} is not closed.",
                null,
                "Close the quotation mark, or double it if it is part of the text.",
                failure);
        }
    }

    public string? Cell(int index)
    {
        if (index >= parser.Count)
        {
            return null;
        }

        var text = parser[index].Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>
    /// Whether the record runs over several lines in a way that only a missing quotation mark explains: cells are missing, marks do not
    /// match, or one cell holds as many delimiters as a whole row.
    /// </summary>
    public bool HasSwallowedLines(int columns)
    {
        if (LastLine == FirstLine)
        {
            return false;
        }

        var suspicious = parser.Count < columns;
        for (var i = 0; i < parser.Count && !suspicious; i++)
        {
            suspicious = columns > 2 && parser[i].Count(character => character == delimiter) >= columns - 1;
        }

        return suspicious || badQuotes;
    }

    /// <summary>
    /// The possible cells of a column in an unreliable record, which can span several lines of the file: the cells of each line when
    /// quotation marks are disregarded, as far to the right as cells too many can have pushed it.
    /// </summary>
    public IEnumerable<string> PossibleCells(int column, int columns)
    {
        using var lines = new StringReader(parser.RawRecord);
        while (lines.ReadLine() is { } line)
        {
            var cells = line.Split(delimiter);
            var last = column + Math.Max(0, cells.Length - columns);
            for (var i = column; i <= last && i < cells.Length; i++)
            {
                if (cells[i].Trim().Trim('"').Trim() is { Length: > 0 } cell)
                {
                    yield return cell;
                }
            }
        }
    }

    public void Dispose() => parser.Dispose();
}
