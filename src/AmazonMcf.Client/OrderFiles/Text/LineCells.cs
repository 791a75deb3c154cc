using System.Buffers;

namespace AmazonMcf.OrderFiles.Text;

/// <summary>
/// The cells of a line in which delimiters and quotation marks around whole cells are all there is. Every other line is for the parser.
/// </summary>
/// <param name="delimiter">The delimiter.</param>
internal sealed class LineCells(char delimiter)
{
    private const char Quote = '"';

    // Characters that no repair and no check for damage is about, unless they begin a cell.
    private readonly SearchValues<char> plain = SearchValues.Create(
        (string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Where(code => code is not ('&' or '<' or '[')))
            + delimiter).AsSpan());

    // Where each cell ends; the next one begins behind the delimiter.
    private int[] ends = new int[256];
    private bool hasQuotes;

    /// <summary>The number of cells.</summary>
    public int Count { get; private set; }

    /// <summary>The number of cells up to the last one that has characters.</summary>
    public int FilledCount
    {
        get
        {
            var count = Count;
            while (count > 1 && ends[count - 1] == ends[count - 2] + 1)
            {
                count--;
            }

            return count;
        }
    }

    /// <summary>A cell, without quotation marks around it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="index">The place of the cell.</param>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> line, int index)
    {
        var start = index == 0 ? 0 : ends[index - 1] + 1;
        var cell = line.Slice(start, ends[index] - start);
        return hasQuotes && cell.Length > 0 && cell[0] == Quote ? cell.Slice(1, cell.Length - 2) : cell;
    }

    /// <summary>Finds the cells of a line.</summary>
    /// <returns>False if the line is not as simple as that.</returns>
    public bool Cut(ReadOnlySpan<char> line)
    {
        Count = 0;
        if (line.Length == 0)
        {
            return false;
        }

        var mark = line.IndexOfAny(Quote, '\r');
        hasQuotes = mark >= 0;
        if (hasQuotes)
        {
            return line[mark] == Quote && line.IndexOf('\r') < 0 && CutQuoted(line);
        }

        // There are at most as many cells as characters, and one.
        if (ends.Length <= line.Length)
        {
            ends = new int[line.Length + 1];
        }

        var (count, places) = (0, ends);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == delimiter)
            {
                places[count++] = i;
            }
        }

        places[count++] = line.Length;
        Count = count;
        return true;
    }

    /// <summary>Whether no cell has a character that a repair or a check for damage is about, unless it begins the cell.</summary>
    /// <param name="line">The line.</param>
    public bool ArePlain(ReadOnlySpan<char> line) => !(hasQuotes && delimiter < ' ') && line.IndexOfAnyExcept(plain) < 0;

    private bool CutQuoted(ReadOnlySpan<char> line)
    {
        for (var start = 0; start <= line.Length;)
        {
            var isQuoted = start < line.Length && line[start] == Quote;
            var begin = isQuoted ? start + 1 : start;
            var length = isQuoted ? line.Slice(begin).IndexOf(Quote) : LengthTo(line.Slice(begin));
            var end = isQuoted ? begin + length + 1 : begin + length;
            if (length < 0 || (end < line.Length && line[end] != delimiter))
            {
                return false;
            }

            // What looks like one cell can be a whole row in quotation marks.
            if (isQuoted && Count == 0 && line.Slice(begin, length).IndexOf(delimiter) >= 0)
            {
                return false;
            }

            Add(end);
            start = end + 1;
        }

        return true;
    }

    // Up to the delimiter or the end of the line; -1 if there is a quotation mark before.
    private int LengthTo(ReadOnlySpan<char> rest)
    {
        var found = rest.IndexOfAny(delimiter, Quote);
        return found < 0 ? rest.Length : rest[found] == Quote ? -1 : found;
    }

    private void Add(int end)
    {
        if (Count == ends.Length)
        {
            Array.Resize(ref ends, Count * 2);
        }

        ends[Count++] = end;
    }
}
