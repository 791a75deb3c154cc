using System.IO.Enumeration;

namespace AmazonMcf.Cli.Import;

/// <summary>
/// Expands <c>*</c> and <c>?</c> in paths, for shells that do not and for quoted patterns. A file whose name contains these characters is
/// that file. Hidden files match only patterns that begin with a period, as in shells.
/// </summary>
internal static class FilePattern
{
    private static readonly char[] Wildcards = ['*', '?'];

    /// <summary>Whether a path is a pattern: it has wildcards, and there is no file of that name.</summary>
    public static bool IsPattern(string path) => path.IndexOfAny(Wildcards) >= 0 && !File.Exists(path);

    /// <summary>The files that a path names: those that match the pattern in the order of their names, or the path itself.</summary>
    /// <param name="path">A path or a pattern.</param>
    /// <returns>The files; the path itself if nothing matches it.</returns>
    public static IReadOnlyList<string> Expand(string path)
    {
        if (!IsPattern(path))
        {
            return [path];
        }

        var root = Path.GetPathRoot(path)!;
        IEnumerable<string> found = [root];
        var names = path[root.Length..].Split(
            [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < names.Length; i++)
        {
            var (name, isLast) = (names[i], i == names.Length - 1);
            found = found.SelectMany(folder => Step(folder, name, isLast));
        }

        string[] files = [.. found.Order(StringComparer.Ordinal)];
        return files.Length == 0 ? [path] : files;
    }

    private static IEnumerable<string> Step(string folder, string name, bool isLast)
    {
        if (name.IndexOfAny(Wildcards) < 0)
        {
            var path = Path.Combine(folder, name);
            return (isLast ? File.Exists(path) : Directory.Exists(path)) ? [path] : [];
        }

        var start = folder.Length == 0 ? "." : folder;
        return (isLast ? Directory.EnumerateFiles(start) : Directory.EnumerateDirectories(start))
            .Select(path => Path.GetFileName(path)!)
            .Where(found => Matches(name, found))
            .Select(found => Path.Combine(folder, found));
    }

    private static bool Matches(string pattern, string name) =>
        FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: !OperatingSystem.IsLinux())
        && (name[0] != '.' || pattern[0] == '.');
}
