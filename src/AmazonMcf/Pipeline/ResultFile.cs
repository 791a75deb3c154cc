using System.Text;
using AmazonMcf.Reporting;
using AmazonMcf.Results;

namespace AmazonMcf.Pipeline;

/// <summary>
/// The results of a run as CSV, one row for each order, written as soon as it is known. The file is named NAME.partial until the run has
/// ended; a file of an earlier run is replaced only then.
/// </summary>
internal sealed class ResultFile : IDisposable
{
    /// <summary>The suffix of an unfinished file.</summary>
    public const string Suffix = ResultRow.UnfinishedSuffix;

    private const int MostKept = 10_000;

    private readonly FileStream stream;
    private readonly string path;

    private ResultFile(string path, FileStream stream) => (this.path, this.stream) = (path, stream);

    /// <summary>The path while the run has not ended.</summary>
    public string PartialPath => path + Suffix;

    /// <summary>Creates the file. An unfinished file of an earlier run is kept under a different name.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="carried">Rows of an earlier run to begin with.</param>
    /// <param name="warn">Reports an unfinished file that was renamed.</param>
    /// <exception cref="IOException">The file cannot be created, a different file exists there, or a different run is writing
    /// it.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be created.</exception>
    public static ResultFile Create(string path, IReadOnlyCollection<ResultRow> carried, Action<string> warn)
    {
        RequireResults(path);
        RequireResults(path + Suffix);

        // The new file is complete before it takes the place of the unfinished one, so that its rows cannot be lost.
        var begun = path + Suffix + ".new";
        var file = new ResultFile(path, Open(begun));
        try
        {
            file.Append(ResultRow.Columns);
            foreach (var row in carried)
            {
                file.Append(row.Cells);
            }

            file.stream.Flush(flushToDisk: true);
            file.Begin(begun, isCarried: carried.Count > 0, warn);
            return file;
        }
        catch
        {
            file.Dispose();
            File.Delete(begun);
            throw;
        }
    }

    /// <summary>Writes a row.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="IOException">The row cannot be written; the file ends with the row before it.</exception>
    public void Add(ResultRow row) => Append(row.Cells);

    /// <summary>Gives the file its name.</summary>
    /// <exception cref="IOException">The file cannot be renamed.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be renamed.</exception>
    public void Complete()
    {
        stream.Flush(flushToDisk: true);
        RequireResults(path);
        if (File.Exists(path))
        {
            File.Replace(path + Suffix, path, destinationBackupFileName: null);
        }
        else
        {
            File.Move(path + Suffix, path);
        }
    }

    /// <inheritdoc />
    public void Dispose() => stream.Dispose();

    private void Begin(string begun, bool isCarried, Action<string> warn)
    {
        var partial = PartialPath;
        if (File.Exists(partial))
        {
            RequireUnused(partial);
        }

        if (File.Exists(partial) && !isCarried)
        {
            var kept = Enumerable.Range(1, MostKept).Select(number => FormattableString.Invariant($"{partial}.{number}"))
                .First(name => !File.Exists(name));
            File.Move(partial, kept);
            warn($"'{partial}' contains the results of an unfinished run. It was renamed to '{kept}'.");
        }

        if (File.Exists(partial))
        {
            File.Replace(begun, partial, destinationBackupFileName: null);
        }
        else
        {
            File.Move(begun, partial);
        }
    }

    // Other processes may read and rename the file, but not write it.
    private static FileStream Open(string path)
    {
        var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, bufferSize: 1);
#if NET
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(stream.SafeFileHandle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
#endif
        return stream;
    }

    private static void RequireUnused(string partial)
    {
        using var file = new FileStream(partial, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }

    // Other files are never replaced.
    private static void RequireResults(string path)
    {
        if (WholeFile.IsLink(path))
        {
            throw new IOException($"'{path}' is a symbolic link. Choose a different path.");
        }

        if (!File.Exists(path))
        {
            return;
        }

        using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        var header = (file.ReadLine() ?? "").Replace("\"", "").Replace(';', ',').Replace('\t', ',');
        if (
            header.Length > 0
                && !header.StartsWith(string.Join(",", ResultRow.Columns.Take(ResultRow.KnownColumns)), StringComparison.OrdinalIgnoreCase))
        {
            throw new IOException($"'{path}' exists and does not contain results of New-McfOrder or mcf import. Choose a different path.");
        }
    }

    private void Append(string[] cells)
    {
        var row = Encoding.UTF8.GetBytes(CsvTable.Line(cells));
        var end = stream.Length;
        try
        {
            stream.Write(row, 0, row.Length);
            stream.Flush();
        }
        catch (Exception failure) when (failure is IOException or ArgumentOutOfRangeException)
        {
            stream.SetLength(end);
            throw failure as IOException
                ?? new IOException("The file has reached the maximum size that the file system or the user's limit allows.", failure);
        }
    }
}
