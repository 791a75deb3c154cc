namespace AmazonMcf.Cli;

/// <summary>Compares and classifies file paths.</summary>
internal static class FilePath
{
    private static readonly StringComparison Comparison = OperatingSystem.IsLinux()
        ? StringComparison.Ordinal
        : StringComparison.OrdinalIgnoreCase;

    /// <summary>Whether two paths refer to the same file, regardless of links and spelling. The file need not exist.</summary>
    public static bool AreSame(string one, string other) => string.Equals(Resolve(one), Resolve(other), Comparison);

    /// <summary>The full path of a file, whose folder must exist: a mistyped path must not create folders.</summary>
    /// <param name="path">The path on the command line.</param>
    /// <param name="option">The option, for the error.</param>
    /// <exception cref="UsageException">The folder does not exist.</exception>
    public static string InFolder(string path, string option)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full);
        return folder is null || Directory.Exists(folder)
            ? full
            : throw new UsageException($"{option}: the folder '{folder}' does not exist. Create it, or correct the path.");
    }

    /// <summary>The full path of a folder, which must exist.</summary>
    /// <param name="path">The path on the command line.</param>
    /// <param name="option">The option, for the error.</param>
    /// <exception cref="UsageException">The folder does not exist.</exception>
    public static string Folder(string path, string option)
    {
        var full = Path.GetFullPath(path);
        return Directory.Exists(full)
            ? full
            : throw new UsageException($"{option}: the folder '{full}' does not exist. Create it, or correct the path.");
    }

    private static string Resolve(string path)
    {
        var full = Path.GetFullPath(path);
        var resolved = Path.GetPathRoot(full)!;
        foreach (var name in full[resolved.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            resolved = Path.Combine(resolved, name);
            resolved = new FileInfo(resolved) is { LinkTarget: not null } link ? Follow(link) : resolved;
        }

        return resolved;
    }

    private static string Follow(FileInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? link.FullName;
        }
        catch (IOException)
        {
            // A loop of links does not resolve to a file.
            return link.FullName;
        }
    }
}
