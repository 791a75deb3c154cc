using System.Text;

namespace AmazonMcf.Cli.Gateway.Telemetry;

/// <summary>
/// Where the lines of the request log go: a file, or the error stream. A line is written whole or not at all, where the target can be cut.
/// </summary>
internal sealed class LogFile(Stream stream) : IDisposable
{
    /// <summary>Opens a file to append to. Others may read it while it grows, and move it away.</summary>
    public static LogFile Append(string path) =>
        new(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0));

    /// <summary>Finds out whether a file can be appended to, without creating it.</summary>
    /// <exception cref="UsageException">It cannot.</exception>
    public static void Check(string path)
    {
        if (File.Exists(path))
        {
            Append(path).Dispose();
        }
        else if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            throw new UsageException($"--log: the folder of {path} does not exist.");
        }
    }

    /// <summary>Opens the error stream.</summary>
    public static LogFile OfErrors() => new(Console.OpenStandardError());

    /// <summary>Writes a line.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    public void WriteLine(string line) => stream.AppendWhole(Encoding.UTF8.GetBytes(line + Environment.NewLine));

    public void Dispose() => stream.Dispose();
}
