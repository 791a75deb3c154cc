using System.Management.Automation;
using System.Text;
using AmazonMcf.Errors;
using AmazonMcf.Results;
using Microsoft.PowerShell.Commands;

namespace AmazonMcf.Pipeline;

/// <summary>
/// A file to be written, with the same parameters as Export-Csv: it is replaced without -NoClobber, and -Force replaces even a read-only
/// file.
/// </summary>
/// <param name="path">The full path.</param>
/// <param name="force">Whether a read-only file is replaced.</param>
internal sealed class TargetFile(string path, bool force)
{
    private const string DatabaseStart = "SQLite format 3\0";

    /// <summary>The full path.</summary>
    public string Path { get; } = path;

    /// <summary>Resolves a path to a file, which need not exist.</summary>
    /// <param name="session">Resolves paths for the command.</param>
    /// <param name="path">The path as typed.</param>
    /// <param name="isLiteral">Whether wildcard characters have no special meaning.</param>
    /// <param name="force">Whether a read-only file is replaced.</param>
    /// <returns>The file; null when the path is not the path of a single file.</returns>
    public static TargetFile? Find(PathIntrinsics session, string path, bool isLiteral, bool force)
    {
        if (!isLiteral && WildcardPattern.ContainsWildcardCharacters(path))
        {
            var matches = session.GetResolvedProviderPathFromPSPath(path, out _);
            if (matches.Count > 1)
            {
                return null;
            }

            if (matches.Count == 1)
            {
                path = matches[0];
            }
        }

        var full = session.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        return provider.ImplementingType == typeof(FileSystemProvider) && !Directory.Exists(full) ? new(full, force) : null;
    }

    /// <summary>Checks before the work whether the file can be written after it.</summary>
    /// <param name="noClobber">Whether an existing file must not be replaced.</param>
    /// <returns>Why it cannot be written; null when it can.</returns>
    public ErrorRecord? Check(bool noClobber)
    {
        var folder = System.IO.Path.GetDirectoryName(Path);
        if (!Directory.Exists(folder))
        {
            return ErrorRecords.FileNotWritten(new DirectoryNotFoundException($"The folder '{folder}' does not exist."), Path);
        }

        if (RecordFileKind.LinkTarget(Path) is not null)
        {
            return ErrorRecords.FileNotWritten(new IOException("It is a symbolic link. Choose a different path."), Path);
        }

        if (!File.Exists(Path))
        {
            return null;
        }

        if (IsDatabase)
        {
            return ErrorRecords.FileNotWritten(
                new IOException("It is a database, such as an embedded store. Choose a different path."),
                Path
            );
        }

        if (noClobber)
        {
            return ErrorRecords.FileExists(Path);
        }

        return IsReadOnly && !force ? ErrorRecords.FileNotWritten(new UnauthorizedAccessException("It is read-only."), Path) : null;
    }

    /// <summary>Writes the file as UTF-8, completely or not at all.</summary>
    /// <param name="text">The content.</param>
    /// <param name="isPrivate">Whether it contains personal data; on Unix only its owner can then read it.</param>
    /// <returns>Why it could not be written; null when it was.</returns>
    public ErrorRecord? Write(string text, bool isPrivate)
    {
        try
        {
            AtomicFile.Write(Path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text), isPrivate, MakeWritable);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ErrorRecords.FileNotWritten(failure, Path);
        }
    }

    private void MakeWritable()
    {
        if (IsReadOnly && force)
        {
            File.SetAttributes(Path, File.GetAttributes(Path) & ~FileAttributes.ReadOnly);
        }
    }

    private bool IsDatabase
    {
        get
        {
            try
            {
                using var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                var start = new byte[DatabaseStart.Length];
                return file.Read(start, 0, start.Length) == start.Length && Encoding.ASCII.GetString(start) == DatabaseStart;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // A file that cannot be read is not treated as a database. Writing it reports any error.
                return false;
            }
        }
    }

    private bool IsReadOnly => File.Exists(Path) && (File.GetAttributes(Path) & FileAttributes.ReadOnly) != 0;
}
