using AmazonMcf.OrderFiles;

namespace AmazonMcf.Cli.Import;

/// <summary>
/// The files of a run. Each is opened and read once in advance, so that an unreadable file is detected before anything is sent.
/// </summary>
internal sealed class ImportFiles : IDisposable
{
    private readonly List<(string Name, OrderFile File)> files = [];
    private readonly Func<OrderFileEntry, bool> where;

    /// <summary>Opens the files.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="options">How to read them.</param>
    /// <param name="where">Which entries to read. Default: all.</param>
    public ImportFiles(IEnumerable<string> paths, OrderFileOptions options, Func<OrderFileEntry, bool>? where = null)
    {
        this.where = where ?? (_ => true);
        try
        {
            foreach (var path in paths)
            {
                files.Add((path, OrderFile.Open(path, options)));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>How many orders the files contain, including held-back and left-out orders; may be off by one or two.</summary>
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

            foreach (var entry in file.ReadEntries().Where(where))
            {
                yield return (name, entry);
            }

            foreach (var warning in file.ClosingWarnings)
            {
                warn(name, warning);
            }
        }
    }

    public void Dispose() => files.ForEach(entry => entry.File.Dispose());
}
