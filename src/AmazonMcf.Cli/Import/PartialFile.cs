using AmazonMcf.Results;

namespace AmazonMcf.Cli.Import;

/// <summary>
/// A file that is written as <c>NAME.partial</c> and renamed when it is complete. It belongs to one run at a time; a file of an earlier,
/// unfinished run is renamed and kept.
/// </summary>
internal sealed class PartialFile : IDisposable
{
    /// <summary>The suffix of the temporary name.</summary>
    public const string Suffix = ResultRow.UnfinishedSuffix;

    private const int MostKept = 10_000;

    private readonly FileStream stream;
    private readonly ResultsTarget target;
    private bool isMoved;

    private PartialFile(string path, FileStream stream, ResultsTarget target) => (Path, this.stream, this.target) = (path, stream, target);

    /// <summary>The final path.</summary>
    public string Path { get; }

    /// <summary>The temporary path.</summary>
    public string PartialPath => Path + Suffix;

    /// <summary>The stream of the temporary file, unbuffered.</summary>
    public Stream Stream => stream;

    /// <summary>Creates the temporary file.</summary>
    /// <param name="path">The final path.</param>
    /// <param name="warn">Reports the file of an earlier, unfinished run.</param>
    /// <param name="target">Which file it is.</param>
    /// <exception cref="UsageException">Another run is writing the file, or an existing file must not be replaced.</exception>
    /// <exception cref="IOException">The file cannot be created.</exception>
    public static PartialFile Create(string path, Action<string> warn, ResultsTarget target)
    {
        target.RequireReplaceable(path);
        target.RequireReplaceable(path + Suffix);
        KeepPartial(path + Suffix, warn, target);
        return new PartialFile(path, OpenLocked(path + Suffix, FileMode.CreateNew, target), target);
    }

    /// <summary>Renames the complete file to its final path.</summary>
    /// <exception cref="UsageException">A different file was created there in the meantime.</exception>
    /// <exception cref="IOException">The file cannot be renamed.</exception>
    public void Complete()
    {
        stream.Flush(flushToDisk: true);
        target.RequireReplaceable(Path);
        File.Move(PartialPath, Path, overwrite: true);
        isMoved = true;
    }

    /// <summary>Deletes the temporary file.</summary>
    public void Discard()
    {
        if (!isMoved)
        {
            isMoved = true;
            File.Delete(PartialPath);
        }
    }

    public void Dispose() => stream.Dispose();

    private static void KeepPartial(string partial, Action<string> warn, ResultsTarget target)
    {
        if (!File.Exists(partial))
        {
            return;
        }

        using var leftover = OpenLocked(partial, FileMode.Open, target);
        if (
            leftover.Length != new FileInfo(partial).Length
            || File.GetLastWriteTimeUtc(leftover.SafeFileHandle) != File.GetLastWriteTimeUtc(partial)
        )
        {
            // A different run that started at the same time has created its own file there.
            throw InUse(partial, target);
        }

        for (var number = 1; number <= MostKept; number++)
        {
            var kept = FormattableString.Invariant($"{partial}.{number}");
            if (!File.Exists(kept))
            {
                File.Move(partial, kept);
                warn($"{partial} contains the results of an unfinished run. It was renamed to {kept}.");
                return;
            }
        }

        throw new UsageException(
            $"{target.Option}: {partial} and {MostKept} other files are results of unfinished runs. Move or delete them."
        );
    }

    // Other processes may read the file. On macOS, .NET can only lock whole files, for its own readers, too.
    private static FileStream OpenLocked(string path, FileMode mode, ResultsTarget target)
    {
        FileStream? stream = null;
        try
        {
            stream = new FileStream(path, Options(mode));
            if (OperatingSystem.IsLinux())
            {
                stream.Lock(0, long.MaxValue);
            }

            return stream;
        }
        catch (IOException) when (stream is not null || File.Exists(path))
        {
            stream?.Dispose();
            throw InUse(path, target);
        }
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = OperatingSystem.IsMacOS() ? FileShare.None : FileShare.Read | FileShare.Delete,
            BufferSize = 0,
        };
        if (mode == FileMode.CreateNew && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private static UsageException InUse(string partial, ResultsTarget target) =>
        new($"{target.Option}: another run is writing {partial}. Wait until it ends, or choose a different {target.Name}.");
}
