using System.Management.Automation;
using System.Text;
using AmazonMcf.Errors;
using Microsoft.PowerShell.Commands;

namespace AmazonMcf.Pipeline;

/// <summary>A file to be written, with the habits of Export-Csv: it is replaced unless -NoClobber is given, and -Force replaces it even when it is read-only.</summary>
/// <param name="path">The full path.</param>
/// <param name="force">Whether a read-only file is replaced.</param>
internal sealed class TargetFile(string path, bool force)
{
    /// <summary>The full path.</summary>
    public string Path { get; } = path;

    /// <summary>Finds the file a path names, which need not be there.</summary>
    /// <param name="session">The command's way to paths.</param>
    /// <param name="path">The path as it was typed.</param>
    /// <param name="isLiteral">Whether wildcards in it are ordinary characters.</param>
    /// <param name="force">Whether a read-only file is replaced.</param>
    /// <returns>The file; null when the path does not name one file of the file system.</returns>
    public static TargetFile? Find(PathIntrinsics session, string path, bool isLiteral, bool force)
    {
        if (!isLiteral && WildcardPattern.ContainsWildcardCharacters(path))
        {
            var matches = session.GetResolvedProviderPathFromPSPath(path, out _);
            if (matches.Count > 1) return null;
            if (matches.Count == 1) path = matches[0];
        }

        var full = session.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        return provider.ImplementingType == typeof(FileSystemProvider) && !Directory.Exists(full) ? new(full, force) : null;
    }

    /// <summary>Finds out before the work why the file could not be written after it.</summary>
    /// <param name="noClobber">Whether a file that is there must not be replaced.</param>
    /// <returns>The reason; null when nothing speaks against it.</returns>
    public ErrorRecord? Check(bool noClobber)
    {
        var folder = System.IO.Path.GetDirectoryName(Path);
        if (!Directory.Exists(folder)) return ErrorRecords.FileNotWritten(new DirectoryNotFoundException($"There is no folder '{folder}'."), Path);
        if (!File.Exists(Path)) return null;
        if (noClobber) return ErrorRecords.FileExists(Path);
        return IsReadOnly && !force ? ErrorRecords.FileNotWritten(new UnauthorizedAccessException("It is read-only."), Path) : null;
    }

    /// <summary>Writes the file as UTF-8.</summary>
    /// <param name="text">The content.</param>
    /// <returns>Why it could not be written; null when it was.</returns>
    public ErrorRecord? Write(string text)
    {
        try
        {
            if (IsReadOnly && force) File.SetAttributes(Path, File.GetAttributes(Path) & ~FileAttributes.ReadOnly);
            File.WriteAllText(Path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ErrorRecords.FileNotWritten(failure, Path);
        }
    }

    private bool IsReadOnly => File.Exists(Path) && (File.GetAttributes(Path) & FileAttributes.ReadOnly) != 0;
}
