using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace AmazonMcf.OrderFiles.Text;

/// <summary>
/// Reads records of delimited text one by one and knows the line each starts on. It distinguishes reliable records from those in which a
/// missing quotation mark has included the following text, and unwraps records that are enclosed in quotation marks as a whole. Lines
/// that are a record for certain are cut in place; everything else is for CsvHelper.
/// </summary>
internal sealed class RecordReader : IRecords
{
    // Far above any documented limit; it bounds the text that an unclosed quotation mark can include.
    private const int LongestCell = 64 * 1024;

    private readonly LineReader lines;
    private readonly LineCells cells;
    private readonly TextPool texts = new();
    private readonly CsvParser parser;
    private readonly CsvConfiguration configuration;
    private readonly char delimiter;
    private int linesRead;
    private bool isCut;
    private int? badCell;
    private int reading;
    private string[]? unwrapped;
    private int width;

    public RecordReader(TextReader text, int linesAbove, char delimiter)
    {
        for (var line = 0; line < linesAbove; line++)
        {
            text.ReadLine();
        }

        linesRead = linesAbove;
        this.delimiter = delimiter;
        lines = new LineReader(text);
        cells = new LineCells(delimiter);
        configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            IgnoreBlankLines = false,
            MaxFieldSize = LongestCell,
            BadDataFound = found => TakeBadCell(found.Field),
        };
        parser = new CsvParser(lines, configuration);
    }

    public int FirstLine { get; private set; }

    public int LastLine => linesRead + parser.RawRow;

    public int LastFilledLine => EndsInQuotes() ? LastLine - 1 : LastLine;

    public int Count => isCut ? cells.Count : unwrapped?.Length ?? parser.Count;

    public int? BadCell => badCell;

    public bool IsUnfinished => !isCut && (parser.RawRecord is not { Length: > 0 } text || text[text.Length - 1] is not ('\n' or '\r'));

    public bool IsPlain => isCut && cells.ArePlain(lines.Line);

    public bool Read()
    {
        FirstLine = LastLine + 1;
        badCell = null;
        unwrapped = null;
        isCut = TryCut();
        if (!isCut && !Parse())
        {
            return false;
        }

        if (width == 0)
        {
            width = Count;
        }

        return true;
    }

    public int FilledCount
    {
        get
        {
            var count = isCut ? cells.FilledCount : Count;
            while (count > 0 && !Has(count - 1))
            {
                count--;
            }

            return count;
        }
    }

    public bool Has(int index) => index < Count && (isCut ? Trimmed(cells.Of(lines.Line, index)).Length > 0 : Cell(index) is not null);

    public string? Cell(int index)
    {
        if (isCut)
        {
            return index < cells.Count ? texts.Of(Trimmed(cells.Of(lines.Line, index))) : null;
        }

        if (index >= Count)
        {
            return null;
        }

        var text = (unwrapped is null ? Field(index) : unwrapped[index]).Trim();
        return text.Length == 0 ? null : text;
    }

    public bool IsPadded(int index)
    {
        var text = isCut ? cells.Of(lines.Line, index) : unwrapped is null ? Field(index).AsSpan() : [];
        return text.Length > 0 && text[0] == ' ';
    }

    /// <summary>
    /// The cell that runs over several lines in a way that only a missing quotation mark explains: cells are missing, marks do not match,
    /// or the cell holds as many delimiters as a whole row. Of several such cells, the one with most delimiters.
    /// </summary>
    public int? SwallowingCell(int columns)
    {
        if (isCut || LastLine == FirstLine || unwrapped is not null)
        {
            return null;
        }

        var (cell, most) = (0, -1);
        for (var i = 0; i < parser.Count; i++)
        {
            var text = Field(i);
            var delimiters = text.IndexOf('\n') < 0 && text.IndexOf('\r') < 0 ? -1 : text.Count(character => character == delimiter);
            (cell, most) = delimiters > most ? (i, delimiters) : (cell, most);
        }

        return parser.Count < columns || badCell is not null || (columns > 2 && most >= columns - 1) ? cell : null;
    }

    /// <summary>
    /// The possible cells of a column in an unreliable record, which can span several lines of the file: the cells of each line when
    /// quotation marks are disregarded, first that of the column, then as far to the sides as missing or excess cells can have moved it.
    /// </summary>
    public IEnumerable<string> PossibleCells(int column, int columns)
    {
        using var record = new StringReader(isCut ? lines.Line.ToString() : parser.RawRecord);
        while (record.ReadLine() is { } line)
        {
            var parts = line.Split(delimiter);
            var first = Math.Max(0, column - Math.Max(0, columns - parts.Length));
            var last = column + Math.Max(0, parts.Length - columns);
            foreach (var i in Enumerable.Range(first, last - first + 1).OrderBy(index => index != column))
            {
                if (i < parts.Length && parts[i].Trim().Trim('"').Trim() is { Length: > 0 } cell)
                {
                    yield return cell;
                }
            }
        }
    }

    public void Dispose() => parser.Dispose();

    // What the parser got and did not read is the beginning of the next record.
    private bool TryCut()
    {
        if (parser.CharCount != lines.Given || !lines.TryReadLine())
        {
            return false;
        }

        if (!cells.Cut(lines.Line))
        {
            lines.PutBack();
            return false;
        }

        linesRead++;
        return true;
    }

    private static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> text) =>
        text.Length > 0 && (text[0] is <= ' ' or > '~' || text[text.Length - 1] is <= ' ' or > '~') ? text.Trim() : text;

    private string Field(int index)
    {
        reading = index;
        return parser[index];
    }

    private void TakeBadCell(string text)
    {
        if (text.FirstOrDefault(character => !char.IsWhiteSpace(character)) == '"' && !(badCell < reading))
        {
            badCell = reading;
        }
    }

    private bool Parse()
    {
        try
        {
            if (!parser.Read())
            {
                return false;
            }
        }
        catch (MaxFieldSizeException failure)
        {
            throw OrderFileFailure.OpenQuotes(FirstLine, failure);
        }

        if (IsOneCell())
        {
            Unwrap();
        }

        return true;
    }

    // The parser counts a line below the last line break of the file if a quotation mark is not closed.
    private bool EndsInQuotes() =>
        !isCut && parser.Count > 0 && Field(parser.Count - 1) is { Length: > 0 } cell && cell[cell.Length - 1] is '\n' or '\r'
            && parser.RawRecord.TrimEnd() is { Length: > 0 } record && record[record.Length - 1] != '"';

    // A spreadsheet that opened a row in quotation marks fills up the row with empty cells when it saves the file.
    private bool IsOneCell()
    {
        if (parser.Count > 1 && (parser.Count != width || Field(1).Length > 0))
        {
            return false;
        }

        for (var i = 1; i < parser.Count; i++)
        {
            if (Field(i).Length > 0)
            {
                return false;
            }
        }

        return parser.Count > 0 && Field(0).Contains(delimiter);
    }

    // The header alone says how many cells there must be; the header itself needs at least the columns that every file must have.
    private void Unwrap()
    {
        var wasBad = badCell;
        using var inner = new CsvParser(new StringReader(Field(0)), configuration);
        badCell = null;
        if (!inner.Read() || inner.RawRow > 1 || (width == 0 ? inner.Count < 3 : inner.Count != width))
        {
            badCell = wasBad;
            return;
        }

        var parts = new string[inner.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = inner[i];
        }

        // Quotation marks around several rows leave open where each of them ends.
        unwrapped = badCell is not null || inner.Read() ? null : parts;
        badCell = unwrapped is null ? wasBad : null;
    }
}
