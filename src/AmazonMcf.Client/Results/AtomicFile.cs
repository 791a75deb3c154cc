namespace AmazonMcf.Results;

/// <summary>
/// Writes a file completely or not at all: to a file with <c>.partial</c> appended to its name, which is then moved into place. If the disk
/// is full or the process ends, the old file is unchanged.
/// </summary>
internal static class AtomicFile
{
    private const int LongestStart = 64;

    /// <summary>Writes or replaces a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">Its content.</param>
    /// <param name="isPrivate">Whether on Unix only its owner can read it, regardless of the mode of the old file. Not available in
    /// Windows PowerShell.</param>
    /// <param name="beforeReplacing">Called when the content is on the disk, before the old file is replaced. Default: nothing.</param>
    /// <exception cref="IOException">The disk is full, or a different command is writing the file.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder is not writable.</exception>
    public static void Write(string path, byte[] content, bool isPrivate, Action? beforeReplacing = null)
    {
        var partial = path + RecordFile.Suffix;
        using (var file = Open(partial, content, isPrivate))
        {
            try
            {
                file.SetLength(0);
                file.AppendWhole(content);
                file.Flush(flushToDisk: true);
            }
            catch
            {
                File.Delete(partial);
                throw;
            }
        }

        try
        {
            beforeReplacing?.Invoke();
            KeepMode(partial, path, isPrivate);
            Move(partial, path);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    /// <summary>Moves a file, and replaces an existing one in the same step.</summary>
    /// <param name="from">The file.</param>
    /// <param name="to">Its new path.</param>
    public static void Move(string from, string to)
    {
        if (File.Exists(to))
        {
            File.Replace(from, to, destinationBackupFileName: null);
        }
        else
        {
            File.Move(from, to);
        }
    }

    /// <summary>Lets only the owner of a file read and write it. On Windows, files inherit the permissions of their folder.</summary>
    /// <param name="file">The file.</param>
    public static void MakePrivate(FileStream file)
    {
#if NET
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file.SafeFileHandle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
#else
        _ = file;
#endif
    }

    // Locked, so that two commands cannot mix their content. What a command that was stopped left there is overwritten.
    private static FileStream Open(string partial, byte[] content, bool isPrivate)
    {
        if (RecordFileKind.LinkTarget(partial) is not null)
        {
            throw new IOException($"'{partial}' is a symbolic link.");
        }

        var file = new FileStream(partial, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        if (!BeginsLike(file, content))
        {
            file.Dispose();
            throw new IOException($"'{partial}' exists and contains something else. Move or delete it.");
        }

        if (isPrivate)
        {
            MakePrivate(file);
        }

        return file;
    }

    // An unfinished file has the first line of what is written, or the beginning of that line.
    private static bool BeginsLike(FileStream file, byte[] content)
    {
        var first = content.Take(LongestStart).TakeWhile(value => value is not ((byte)'\r' or (byte)'\n')).ToArray();
        var start = new byte[first.Length];
        var count = file.Read(start, 0, start.Length);
        file.Position = 0;
        return first.Take(count).SequenceEqual(start.Take(count)) && (count > 0 || file.Length == 0);
    }

    private static void KeepMode(string partial, string path, bool isPrivate)
    {
#if NET
        if (!isPrivate && !OperatingSystem.IsWindows() && File.Exists(path))
        {
            File.SetUnixFileMode(partial, File.GetUnixFileMode(path));
        }
#else
        _ = (partial, path, isPrivate);
#endif
    }
}
