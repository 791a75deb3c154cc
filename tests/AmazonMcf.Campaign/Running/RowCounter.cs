namespace AmazonMcf.Campaign.Running;

/// <summary>Counts the lines of a file that another process is writing.</summary>
internal sealed class RowCounter(string path)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private long position;
    private int lines;

    /// <summary>The complete lines so far; none while there is no file.</summary>
    public int Count()
    {
        if (!File.Exists(path))
        {
            return 0;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Position = position;
        for (var read = file.Read(buffer); read > 0; read = file.Read(buffer))
        {
            position += read;
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        }

        return lines;
    }
}
