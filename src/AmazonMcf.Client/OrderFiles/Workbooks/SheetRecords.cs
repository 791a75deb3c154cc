using System.Text;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles.Workbooks;

/// <summary>The rows of a worksheet as records. Their cells have addresses, so none can be missing, split or moved aside.</summary>
internal sealed class SheetRecords : IRecords
{
    private readonly Stream stream;
    private readonly long length;
    private readonly BinaryReader reader;
    private string[] cells = [];

    public SheetRecords(Stream stream)
    {
        this.stream = stream;
        length = stream.Length;
        reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
    }

    public int FirstLine { get; private set; }

    public int LastFilledLine => LastLine;

    public int LastLine => FirstLine;

    public int Count => cells.Length;

    public int? BadCell => null;

    public bool IsUnfinished => false;

    public bool IsPlain => false;

    public int FilledCount => Array.FindLastIndex(cells, cell => !string.IsNullOrWhiteSpace(cell)) + 1;

    public bool Read()
    {
        if (stream.Position >= length)
        {
            return false;
        }

        FirstLine = reader.ReadInt32();
        var count = reader.ReadInt32();
        if (cells.Length != count)
        {
            cells = new string[count];
        }

        for (var i = 0; i < count; i++)
        {
            cells[i] = reader.ReadString();
        }

        return true;
    }

    public bool Has(int index) => Cell(index) is not null;

    public string? Cell(int index) => index < cells.Length && cells[index].Trim() is { Length: > 0 } cell ? cell : null;

    public bool IsPadded(int index) => false;

    public int? SwallowingCell(int columns) => null;

    public IEnumerable<string> PossibleCells(int column, int columns)
    {
        if (Cell(column) is { } cell)
        {
            yield return cell;
        }
    }

    public void Dispose() => reader.Dispose();
}
