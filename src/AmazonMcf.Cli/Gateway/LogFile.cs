using System.Text;

namespace AmazonMcf.Cli.Gateway;

/// <summary>Where the lines of the request log go: a file, or the error stream. A line is written whole or not at all, where the target can be cut.</summary>
internal sealed class LogFile(Stream stream) : IDisposable
{
    /// <summary>Opens a file to append to. Others may read it while it grows, and move it away.</summary>
    public static LogFile Append(string path) =>
        new(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0));

    /// <summary>Opens the error stream.</summary>
    public static LogFile OfErrors() => new(Console.OpenStandardError());

    /// <summary>Writes a line.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    public void WriteLine(string line)
    {
        var length = stream.CanSeek ? stream.Length : 0;
        try
        {
            stream.Write(Encoding.UTF8.GetBytes(line + Environment.NewLine));
        }
        catch (IOException)
        {
            // A full disk takes the beginning of a line: the next one must not continue it.
            CutTo(length);
            throw;
        }
    }

    public void Dispose() => stream.Dispose();

    private void CutTo(long length)
    {
        try
        {
            stream.SetLength(length);
        }
        catch (Exception failure) when (failure is IOException or NotSupportedException or ArgumentException or UnauthorizedAccessException)
        {
            // A device, or a pipe.
        }
    }
}
