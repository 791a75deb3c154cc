using System.Text;
using AmazonMcf.Errors;

namespace AmazonMcf.OrderFiles.Workbooks;

/// <summary>
/// The rows of a worksheet in a form that is quick to read again: in memory, or in a temporary file if there are many. A workbook can only
/// be unpacked from its start, and order files are read twice.
/// </summary>
internal sealed class RowSpill : IDisposable
{
    private const long MostInMemory = 8L * 1024 * 1024;
    private const long MostBytes = 4L * 1024 * 1024 * 1024;

    private Stream stream = new MemoryStream();
    private BinaryWriter writer;

    public RowSpill() => writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);

    /// <summary>The number of bytes.</summary>
    public long Length => stream.Length;

    /// <summary>Adds a row.</summary>
    /// <param name="number">Its number in the worksheet.</param>
    /// <param name="cells">Its cells.</param>
    public void Add(int number, IReadOnlyList<string> cells)
    {
        writer.Write(number);
        writer.Write(cells.Count);
        foreach (var cell in cells)
        {
            writer.Write(cell);
        }

        if (stream is MemoryStream && stream.Length > MostInMemory)
        {
            MoveToFile();
        }
        else if (stream.Position > MostBytes)
        {
            throw new McfOrderFileException(
                "The worksheet has more than 4 GB of text.", null, "Split the workbook, or export the orders as CSV UTF-8.");
        }
    }

    /// <summary>Ends writing.</summary>
    public void Complete() => writer.Flush();

    /// <summary>Reads the rows from the first one.</summary>
    public SheetRecords Open()
    {
        stream.Position = 0;
        return new SheetRecords(stream);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        writer.Dispose();
        stream.Dispose();
    }

    // Readable only by the user, and gone with the process.
    private void MoveToFile()
    {
        writer.Flush();
        var memory = stream;
        stream = new FileStream(
            Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        memory.Position = 0;
        memory.CopyTo(stream);
        memory.Dispose();
        writer.Dispose();
        writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
    }
}
