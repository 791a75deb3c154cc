using AmazonMcf.OrderFiles;

namespace AmazonMcf.Cli.Import;

/// <summary>
/// The files of a run, opened and read through once, so that what is wrong with a file as a whole is known before anything is sent.
/// </summary>
internal sealed class ImportFiles : IDisposable
{
    private readonly List<(string Name, OrderFile File)> files = [];

    public ImportFiles(IEnumerable<string> paths, OrderFileOptions options)
    {
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

    /// <summary>How many orders the files hold, those held back and left out among them; it may be one or two off.</summary>
    public int OrderCount => files.Sum(entry => entry.File.OrderCount);

    /// <summary>Reads the orders, with the name of each file as it was typed.</summary>
    public IEnumerable<(string Name, OrderFileEntry Entry)> Read(Action<string, string> warn)
    {
        foreach (var (name, file) in files)
        {
            foreach (var warning in file.Warnings)
            {
                warn(name, warning);
            }

            foreach (var entry in file.ReadEntries())
            {
                yield return (name, entry);
            }
        }
    }

    public void Dispose() => files.ForEach(entry => entry.File.Dispose());
}
