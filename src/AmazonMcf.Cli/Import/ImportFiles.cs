using AmazonMcf.Errors;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Cli.Import;

/// <summary>
/// The files of a run. Each is opened and read once in advance, so that an unreadable file is detected before anything is sent.
/// </summary>
internal sealed class ImportFiles : IDisposable
{
    /// <summary>The path that means standard input.</summary>
    public const string StandardInput = "-";

    private readonly List<(string Name, OrderFile File)> files = [];
    private readonly Func<OrderFileEntry, bool> where;
    private readonly Action<McfOrderFileException>? onUnreadable;

    /// <summary>Opens the files.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="options">How to read them.</param>
    /// <param name="where">Which entries to read. Default: all.</param>
    /// <param name="onUnreadable">Called for each file that cannot be read; the others are read. Default: the exception is thrown.</param>
    public ImportFiles(
        IEnumerable<string> paths,
        OrderFileOptions options,
        Func<OrderFileEntry, bool>? where = null,
        Action<McfOrderFileException>? onUnreadable = null)
    {
        this.where = where ?? (_ => true);
        this.onUnreadable = onUnreadable;
        try
        {
            foreach (var path in paths)
            {
                Attempt(() => files.Add(Open(path, options)));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Whether no file can be read.</summary>
    public bool IsEmpty => files.Count == 0;

    /// <summary>Whether a file could not be read, completely or at all.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>How many orders the files contain, including held-back and excluded orders; may be off by one or two.</summary>
    public int OrderCount => files.Sum(entry => entry.File.OrderCount);

    /// <summary>Reads the orders, with the name of each file as typed.</summary>
    public IEnumerable<(string Name, OrderFileEntry Entry)> Read(Action<string, string> warn)
    {
        foreach (var (name, file) in files)
        {
            foreach (var warning in file.Warnings)
            {
                warn(name, warning);
            }

            using var entries = file.ReadEntries().Where(where).GetEnumerator();
            while (MoveNext(entries))
            {
                yield return (name, entries.Current);
            }

            foreach (var warning in file.ClosingWarnings)
            {
                warn(name, warning);
            }
        }
    }

    public void Dispose() => files.ForEach(entry => entry.File.Dispose());

    private static (string Name, OrderFile File) Open(string path, OrderFileOptions options)
    {
        if (path == StandardInput)
        {
            const string name = "standard input";
            return (name, OrderFile.Open(Console.OpenStandardInput(), name, options));
        }

        return FilePattern.IsPattern(path)
            ? throw new McfOrderFileException($"No file matches '{path}'.", path, "Correct the pattern, or name the files.")
            : (path, OrderFile.Open(path, options));
    }

    private bool MoveNext(IEnumerator<OrderFileEntry> entries)
    {
        var isThere = false;
        Attempt(() => isThere = entries.MoveNext());
        return isThere;
    }

    private void Attempt(Action read)
    {
        try
        {
            read();
        }
        catch (McfOrderFileException failure) when (onUnreadable is not null)
        {
            IsIncomplete = true;
            onUnreadable(failure);
        }
    }
}
