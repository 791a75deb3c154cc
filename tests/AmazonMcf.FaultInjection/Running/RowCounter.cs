namespace AmazonMcf.FaultInjection.Running;

/// <summary>Counts the lines of a file that another process is writing.</summary>
internal sealed class RowCounter(string path)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private long position;
    private int lines;

    /// <summary>The complete lines so far; none before there is a file, and as many as last time when it was moved away.</summary>
    public int Count()
    {
        try
        {
            Read();
        }
        catch (FileNotFoundException)
        {
            // Not begun, or complete.
        }

        return lines;
    }

    private void Read()
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Position = position;
        for (var read = file.Read(buffer); read > 0; read = file.Read(buffer))
        {
            position += read;
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        }
    }
}
