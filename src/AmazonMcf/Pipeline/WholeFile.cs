namespace AmazonMcf.Pipeline;

/// <summary>
/// Writes a temporary file and moves it into place: if the disk is full or the command is stopped, the old file is unchanged.
/// </summary>
internal static class WholeFile
{
    private const string Suffix = ".partial";
    private const string PageStart = "<!DOCTYPE html>";

    /// <summary>Writes or replaces a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">Its content.</param>
    /// <param name="isPrivate">Whether on Unix only its owner can read it, regardless of the mode of the old file. Not available in Windows
    /// PowerShell.</param>
    /// <param name="isReplaced">Called when the content is on the disk, just before the old file is replaced.</param>
    /// <exception cref="IOException">The disk is full, or a different command is writing the file.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder is not writable.</exception>
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

    // Locked, so that two commands cannot mix their pages. An unfinished page of a stopped command is overwritten.
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
        throw new IOException($"'{partial}' exists and is not an unfinished report. Move or delete it.");
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

            // A file size beyond the limit of the file system or the user is reported as an invalid argument.
            if (failure is ArgumentOutOfRangeException)
            {
                throw new IOException("The file has reached the maximum size that the file system or the user's limit allows.", failure);
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
    /// Whether a path is a symbolic link, even a broken one. Windows PowerShell cannot detect links; there a link is replaced.
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
