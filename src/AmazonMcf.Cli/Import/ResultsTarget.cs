using System.Text;

namespace AmazonMcf.Cli.Import;

/// <summary>
/// Validates the path of <c>--results</c>: a new file, an empty file, or the results of an earlier run. Other files are never changed.
/// </summary>
internal static class ResultsTarget
{
    private const string Option = "--results";
    private const int HeadBytes = 512;

    /// <summary>Rejects a path that refers to a different file of the run.</summary>
    /// <param name="path">The results file.</param>
    /// <param name="others">The other files, with a description of each.</param>
    /// <exception cref="UsageException">One of them is the results file or its temporary file.</exception>
    public static void RequireApart(string path, IEnumerable<(string Path, string What)> others)
    {
        foreach (var (other, what) in others)
        {
            foreach (var written in new[] { path, path + PartialFile.Suffix })
            {
                if (FilePath.AreSame(written, other))
                {
                    throw new UsageException($"{Option}: {written} is {what}. Choose a different results file.");
                }
            }
        }
    }

    /// <summary>Rejects a path to anything other than the results of an earlier run.</summary>
    /// <exception cref="UsageException">The path refers to a folder, a link, a device, or a file with different content.</exception>
    public static void RequireReplaceable(string path)
    {
        var reason = Directory.Exists(path) ? "is a folder"
            : FilePath.LinkTarget(path) is { } target ? $"is a symbolic link to {target}"
            : FilePath.IsDevice(path) ? "is a device"
            : !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))) ? "is in a folder that does not exist"
            : File.Exists(path) && !HoldsResults(path) ? "exists and does not contain results of mcf import"
            : null;
        if (reason is not null)
        {
            throw new UsageException($"{Option}: {path} {reason}. Choose a different results file.");
        }
    }

    private static bool HoldsResults(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var head = new byte[HeadBytes];
            var count = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);

            // Spreadsheets save files with quotes and different delimiters.
            var line = Encoding.UTF8.GetString(head, 0, count).TrimStart('\uFEFF').Split('\n')[0];
            return count == 0 || line.Replace("\"", "", StringComparison.Ordinal).Replace(';', ',').Replace('\t', ',')
                .StartsWith(ResultsFile.HeaderStart, StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{Option}: {path} cannot be read: {failure.Message}");
        }
    }
}
