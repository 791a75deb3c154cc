namespace AmazonMcf.Pipeline;

/// <summary>
/// Writes a file beside its place and moves it there: when it does not fit, or the command is cut off, the old file is whole.
/// </summary>
internal static class WholeFile
{
    private const string Suffix = ".partial";
    private const string PageStart = "<!DOCTYPE html>";

    /// <summary>Writes or replaces a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">Its content.</param>
    /// <param name="isPrivate">Whether it is for its owner alone on Unix, whatever the mode of the old file. Windows PowerShell has no
    /// modes to set.</param>
    /// <param name="isReplaced">Called when the content is on the disk, just before the old file goes.</param>
    /// <exception cref="IOException">It does not fit, or another command is writing it.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder may not be written.</exception>
    public static void Write(string path, byte[] content, bool isPrivate, Action isReplaced)
    {
        var partial = path + Suffix;
        using (var file = Open(partial, isPrivate))
        {
            Fill(file, content);
        }

        try
        {
            isReplaced();
            if (File.Exists(path))
            {
                Replace(partial, path, isPrivate);
            }
            else
            {
                File.Move(partial, path);
            }
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    // Locked, so that two commands cannot mix their pages. What a command that was cut off left there is a page, and can be made again.
    private static FileStream Open(string partial, bool isPrivate)
    {
        if (IsLink(partial))
        {
            throw new IOException($"'{partial}' is a symbolic link.");
        }

        var file = new FileStream(partial, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
#if NET
        if (isPrivate && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file.SafeFileHandle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
#endif
        if (file.Length == 0 || HoldsPage(file))
        {
            return file;
        }

        file.Dispose();
        throw new IOException($"'{partial}' holds something else; move it away.");
    }

    private static bool HoldsPage(FileStream file)
    {
        var start = new byte[PageStart.Length];
        var count = file.Read(start, 0, start.Length);
        file.Position = 0;
        return PageStart.StartsWith(System.Text.Encoding.ASCII.GetString(start, 0, count), StringComparison.Ordinal);
    }

    private static void Fill(FileStream file, byte[] content)
    {
        try
        {
            file.SetLength(0);
            file.Write(content, 0, content.Length);
            file.Flush(flushToDisk: true);
        }
        catch (Exception failure)
        {
            File.Delete(file.Name);

            // What is beyond the largest file of the system or the user comes as a wrong argument.
            if (failure is ArgumentOutOfRangeException)
            {
                throw new IOException("The file has reached the largest size that is allowed here.", failure);
            }

            throw;
        }
    }

    private static void Replace(string partial, string path, bool isPrivate)
    {
#if NET
        if (!isPrivate && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(partial, File.GetUnixFileMode(path));
        }
#endif
        File.Replace(partial, path, destinationBackupFileName: null);
    }

    /// <summary>
    /// Whether a path is a symbolic link, also one that leads nowhere. Windows PowerShell cannot tell; there a link is replaced.
    /// </summary>
    public static bool IsLink(string path)
    {
#if NET
        return new FileInfo(path).LinkTarget is not null;
#else
        _ = path;
        return false;
#endif
    }
}
