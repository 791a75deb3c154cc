using System.Management.Automation;
using System.Text;
using AmazonMcf.Errors;
using Microsoft.PowerShell.Commands;

namespace AmazonMcf.Pipeline;

/// <summary>
/// A file to be written, with the habits of Export-Csv: it is replaced unless -NoClobber is given, and -Force replaces it even when it is
/// read-only.
/// </summary>
/// <param name="path">The full path.</param>
/// <param name="force">Whether a read-only file is replaced.</param>
internal sealed class TargetFile(string path, bool force)
{
    private const string DatabaseStart = "SQLite format 3\0";

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

    /// <summary>Finds out before the work why the file could not be written after it.</summary>
    /// <param name="noClobber">Whether a file that is there must not be replaced.</param>
    /// <returns>The reason; null when nothing speaks against it.</returns>
    public ErrorRecord? Check(bool noClobber)
    {
        var folder = System.IO.Path.GetDirectoryName(Path);
        if (!Directory.Exists(folder))
        {
            return ErrorRecords.FileNotWritten(new DirectoryNotFoundException($"There is no folder '{folder}'."), Path);
        }

        if (WholeFile.IsLink(Path))
        {
            return ErrorRecords.FileNotWritten(new IOException("It is a symbolic link. Choose another file."), Path);
        }

        if (!File.Exists(Path))
        {
            return null;
        }

        if (IsDatabase)
        {
            return ErrorRecords.FileNotWritten(new IOException("It is a database, such as an embedded store. Choose another file."), Path);
        }

        if (noClobber)
        {
            return ErrorRecords.FileExists(Path);
        }

        return IsReadOnly && !force ? ErrorRecords.FileNotWritten(new UnauthorizedAccessException("It is read-only."), Path) : null;
    }

    /// <summary>Writes the file as UTF-8, whole or not at all.</summary>
    /// <param name="text">The content.</param>
    /// <param name="isPrivate">Whether it holds personal data: on Unix it is for its owner alone then, a file that is replaced too.</param>
    /// <returns>Why it could not be written; null when it was.</returns>
    public ErrorRecord? Write(string text, bool isPrivate)
    {
        try
        {
            WholeFile.Write(Path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text), isPrivate, MakeWritable);
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
                // It cannot be read, and so it is none of ours; whether it can be replaced, the writing tells.
                return false;
            }
        }
    }

    private bool IsReadOnly => File.Exists(Path) && (File.GetAttributes(Path) & FileAttributes.ReadOnly) != 0;
}
