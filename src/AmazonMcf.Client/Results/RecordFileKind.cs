using AmazonMcf.Reporting;

namespace AmazonMcf.Results;

/// <summary>
/// A kind of file that a run writes. It replaces a new file, an empty file, or a file of the same kind of an earlier run; other files are
/// never changed.
/// </summary>
internal sealed class RecordFileKind
{
    private readonly string contents;
    private readonly string start;

    private RecordFileKind(string contents, IEnumerable<string> columns) =>
        (this.contents, start) = (contents, string.Join(",", columns) + ",");

    /// <summary>A file with what became of each order.</summary>
    /// <param name="contents">What the command calls it.</param>
    public static RecordFileKind Results(string contents) => new(contents, ResultRow.Columns.Take(ResultRow.KnownColumns));

    /// <summary>A file with the validation errors of orders.</summary>
    /// <param name="contents">What the command calls it.</param>
    public static RecordFileKind Errors(string contents) =>
        new(contents, ValidationErrorTable.Columns.Take(ValidationErrorTable.Columns.Count - 1));

    /// <summary>What is in the file.</summary>
    public string Contents => contents;

    /// <summary>Rejects a path to anything that must not be replaced.</summary>
    /// <param name="path">The file, which need not exist.</param>
    /// <exception cref="RecordFileException">The path refers to a folder, a link, a device, a file of a different kind, or one that cannot
    /// be read.</exception>
    public void RequireReplaceable(string path)
    {
        var reason = Directory.Exists(path) ? "is a folder"
            : LinkTarget(path) is { } target ? $"is a symbolic link to {target}"
            : IsDevice(path) ? "is a device"
            : !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))) ? "is in a folder that does not exist"
            : File.Exists(path) ? ReasonOf(path)
            : null;
        if (reason is not null)
        {
            throw new RecordFileException(path, reason);
        }
    }

    /// <summary>
    /// The target of a symbolic link, even a broken one; null if the path is not a symbolic link. Windows PowerShell cannot detect links.
    /// </summary>
    /// <param name="path">The path.</param>
    public static string? LinkTarget(string path)
    {
#if NET
        return new FileInfo(path).LinkTarget;
#else
        _ = path;
        return null;
#endif
    }

    private static bool IsDevice(string path)
    {
        var full = Path.GetFullPath(path);
        return Path.DirectorySeparatorChar == '\\'
            ? full.StartsWith(@"\\.\", StringComparison.Ordinal)
            : full.StartsWith("/dev/", StringComparison.Ordinal) && !full.StartsWith("/dev/shm/", StringComparison.Ordinal);
    }

    private string? ReasonOf(string path)
    {
        try
        {
            return IsOfKind(path) ? null : $"exists and does not contain {contents}";
        }
        catch (FileNotFoundException)
        {
            // Another run has moved or deleted it in the meantime.
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return "cannot be read: " + failure.Message.TrimEnd('.');
        }
    }

    private bool IsOfKind(string path)
    {
        using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        var head = new char[start.Length * 2];
        var count = file.ReadBlock(head, 0, head.Length);

        // Spreadsheets save files with quotes and different delimiters.
        var line = new string(head, 0, count).Replace("\"", "").Replace(';', ',').Replace('\t', ',');
        return count == 0 || line.StartsWith(start, StringComparison.OrdinalIgnoreCase);
    }
}
