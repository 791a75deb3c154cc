namespace AmazonMcf.OrderFiles.Text;

/// <summary>
/// Reads text line by line without copying it. A parser can take over where a line begins: it gets no more than one line at a time, so
/// that lines can be read again once it has parsed what it got.
/// </summary>
/// <param name="text">The text; disposed of with the reader.</param>
internal sealed class LineReader(TextReader text) : TextReader
{
    // Small enough for the usual heap, and several times what the text is read in.
    private const int Size = 40 * 1024;

    private readonly char[] buffer = new char[Size];
    private int start;
    private int length;
    private int next;
    private int end;

    /// <summary>The line that was read, without its line break; valid until more is read.</summary>
    public ReadOnlySpan<char> Line => new(buffer, start, length);

    /// <summary>The number of characters that a parser got.</summary>
    public long Given { get; private set; }

    /// <summary>Reads the next line that ends with a line feed.</summary>
    /// <returns>False if there is none, or if it is too long for the buffer.</returns>
    public bool TryReadLine()
    {
        start = next;
        var searched = start;
        int found;
        while ((found = new ReadOnlySpan<char>(buffer, searched, end - searched).IndexOf('\n')) < 0)
        {
            searched = end - start;
            if (!Fill())
            {
                return false;
            }
        }

        length = searched + found - start;
        next = start + length + 1;
        if (length > 0 && buffer[start + length - 1] == '\r')
        {
            length--;
        }

        return true;
    }

    /// <summary>Makes the line that was read the next one again.</summary>
    public void PutBack() => next = start;

    /// <summary>Gives a parser the rest of a line with its line break, or a part of it.</summary>
    public override int Read(char[] target, int index, int count)
    {
        start = next;
        if (next == end && !Fill())
        {
            return 0;
        }

        var taken = Math.Min(count, end - next);
        var found = new ReadOnlySpan<char>(buffer, next, taken).IndexOf('\n');
        taken = found < 0 ? taken : found + 1;
        Array.Copy(buffer, next, target, index, taken);
        next += taken;
        Given += taken;
        return taken;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }

        base.Dispose(disposing);
    }

    // Keeps what begins at the start; false if there is nothing more to read, or no place for it.
    private bool Fill()
    {
        var kept = end - start;
        if (kept == Size)
        {
            return false;
        }

        Array.Copy(buffer, start, buffer, 0, kept);
        (start, next, end) = (0, 0, kept);
        var count = text.Read(buffer, kept, Size - kept);
        end += count;
        return count > 0;
    }
}
