using System.Security.Cryptography;
using System.Text;

namespace AmazonMcf.Build;

/// <summary>
/// Updates a folder so that it contains exactly the added files. Unchanged files are not written; changed files are replaced by a
/// rename, so that a process that has the old file open keeps a complete file.
/// </summary>
internal sealed class FolderMirror(string root)
{
    private readonly Dictionary<string, Func<byte[]>> files = new(StringComparer.Ordinal);

    /// <summary>Adds one file under a path with forward slashes.</summary>
    public void Add(string relativePath, string source) => files[relativePath] = () => File.ReadAllBytes(source);

    public void AddText(string relativePath, string text) => files[relativePath] = () => new UTF8Encoding(false).GetBytes(text);

    /// <summary>Adds a list of all files so far with their SHA-256, as <c>sha256sum --check</c> reads it.</summary>
    public void AddCatalog(string relativePath)
    {
        var lines = files.OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(file.Value()))}  {file.Key}\n");
        AddText(relativePath, string.Concat(lines));
    }

    /// <summary>Adds the files of a folder and its subfolders; a missing folder adds nothing.</summary>
    public void AddAll(string relativeFolder, string source, string pattern)
    {
        if (!Directory.Exists(source))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(source, pattern, SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(source, file).Replace('\\', '/');
            Add(relativeFolder.Length == 0 ? name : $"{relativeFolder}/{name}", file);
        }
    }

    public void Write()
    {
        Directory.CreateDirectory(root);
        foreach (var stale in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            if (!files.ContainsKey(Path.GetRelativePath(root, stale).Replace('\\', '/')))
            {
                Guarded(stale, () => File.Delete(stale));
            }
        }

        foreach (var (relativePath, read) in files)
        {
            Replace(Path.Combine(root, relativePath), read());
        }
    }

    private static void Replace(string target, byte[] content)
    {
        if (File.Exists(target) && File.ReadAllBytes(target).AsSpan().SequenceEqual(content))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var fresh = target + ".new";
        File.WriteAllBytes(fresh, content);
        Guarded(target, () => File.Move(fresh, target, overwrite: true));
    }

    private static void Guarded(string file, Action change)
    {
        try
        {
            change();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BuildFailure($"{file} is in use. Close the PowerShell sessions that imported this module, and build again.");
        }
    }
}
