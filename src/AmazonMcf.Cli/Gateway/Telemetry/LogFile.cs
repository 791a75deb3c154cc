using System.Text;
using AmazonMcf.Results;

namespace AmazonMcf.Cli.Gateway.Telemetry;

/// <summary>
/// The target of the request log: a file or the error stream. If the target can be truncated, a line is written completely or not at all.
/// </summary>
internal sealed class LogFile(Stream stream) : IDisposable
{
    /// <summary>Opens a file for appending. Other processes may read it and rename it.</summary>
    public static LogFile Append(string path) =>
        new(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0));

    /// <summary>Checks whether a file can be appended to, without creating it.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
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
    /// <exception cref="IOException">The line could not be written.</exception>
    public void WriteLine(string line) => stream.AppendWhole(Encoding.UTF8.GetBytes(line + Environment.NewLine));

    public void Dispose() => stream.Dispose();
}
