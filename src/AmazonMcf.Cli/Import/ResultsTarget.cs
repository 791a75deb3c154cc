using System.Text;

namespace AmazonMcf.Cli.Import;

/// <summary>
/// Validates the path of a file that a run writes: a new file, an empty file, or the same file of an earlier run. Other files are never
/// changed.
/// </summary>
/// <param name="option">The option that names the file.</param>
/// <param name="name">What the file is called in messages.</param>
/// <param name="contents">What is in it.</param>
/// <param name="headerStart">How it begins, in all versions.</param>
internal sealed class ResultsTarget(string option, string name, string contents, string headerStart)
{
    private const int HeadBytes = 512;

    /// <summary>The file of <c>--results</c>.</summary>
    public static ResultsTarget Results { get; } = new("--results", "results file", "results of mcf import", ResultsFile.HeaderStart);

    /// <summary>The file of <c>--faults</c>.</summary>
    public static ResultsTarget Faults { get; } =
        new("--faults", "file for the errors", "validation errors of mcf import", FaultsFile.HeaderStart);

    /// <summary>The option that names the file.</summary>
    public string Option => option;

    /// <summary>What the file is called in messages.</summary>
    public string Name => name;

    /// <summary>Rejects a path that refers to a different file of the run.</summary>
    /// <param name="path">The file.</param>
    /// <param name="others">The other files, with a description of each.</param>
    /// <exception cref="UsageException">One of them is the file or its temporary file.</exception>
    public void RequireApart(string path, IEnumerable<(string Path, string What)> others)
    {
        foreach (var (other, what) in others)
        {
            foreach (var written in new[] { path, path + PartialFile.Suffix })
            {
                if (FilePath.AreSame(written, other))
                {
                    throw new UsageException($"{option}: {written} is {what}. Choose a different {name}.");
                }
            }
        }
    }

    /// <summary>Rejects a path to anything other than such a file of an earlier run.</summary>
    /// <exception cref="UsageException">The path refers to a folder, a link, a device, or a file with different content.</exception>
    public void RequireReplaceable(string path)
    {
        var reason = Directory.Exists(path) ? "is a folder"
            : FilePath.LinkTarget(path) is { } target ? $"is a symbolic link to {target}"
            : FilePath.IsDevice(path) ? "is a device"
            : !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))) ? "is in a folder that does not exist"
            : File.Exists(path) && !HoldsResults(path) ? $"exists and does not contain {contents}"
            : null;
        if (reason is not null)
        {
            throw new UsageException($"{option}: {path} {reason}. Choose a different {name}.");
        }
    }

    private bool HoldsResults(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var head = new byte[HeadBytes];
            var count = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);

            // Spreadsheets save files with quotes and different delimiters.
            var line = Encoding.UTF8.GetString(head, 0, count).TrimStart('\uFEFF').Split('\n')[0];
            return count == 0 || line.Replace("\"", "", StringComparison.Ordinal).Replace(';', ',').Replace('\t', ',')
                .StartsWith(headerStart, StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{option}: {path} cannot be read: {failure.Message}");
        }
    }
}
