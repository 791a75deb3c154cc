namespace AmazonMcf.Cli.Import;

/// <summary>
/// A file that is written beside its place, as <c>NAME.partial</c>, and moved into it when it is complete. It belongs to one run at a time;
/// what an earlier run left there is kept under another name.
/// </summary>
internal sealed class PartialFile : IDisposable
{
    /// <summary>What is added to the name.</summary>
    public const string Suffix = ".partial";

    private const int MostKept = 10_000;

    private readonly FileStream stream;
    private bool isMoved;

    private PartialFile(string path, FileStream stream) => (Path, this.stream) = (path, stream);

    /// <summary>Where the file will be.</summary>
    public string Path { get; }

    /// <summary>Where it is written.</summary>
    public string PartialPath => Path + Suffix;

    /// <summary>Takes what is written, unbuffered.</summary>
    public Stream Stream => stream;

    /// <summary>Begins a file.</summary>
    /// <param name="path">Where it will be.</param>
    /// <param name="warn">Told what an earlier run left.</param>
    /// <exception cref="UsageException">Another run is writing it, or what is there must not be replaced.</exception>
    /// <exception cref="IOException">It cannot be created.</exception>
    public static PartialFile Create(string path, Action<string> warn)
    {
        ResultsTarget.RequireReplaceable(path);
        ResultsTarget.RequireReplaceable(path + Suffix);
        KeepLeftover(path + Suffix, warn);
        return new PartialFile(path, OpenLocked(path + Suffix, FileMode.CreateNew));
    }

    /// <summary>Moves the complete file into its place.</summary>
    /// <exception cref="UsageException">Something else was put there in the meantime.</exception>
    /// <exception cref="IOException">It cannot be moved.</exception>
    public void Complete()
    {
        stream.Flush(flushToDisk: true);
        ResultsTarget.RequireReplaceable(Path);
        File.Move(PartialPath, Path, overwrite: true);
        isMoved = true;
    }

    /// <summary>Removes the file, as if it had never been begun.</summary>
    public void Discard()
    {
        if (!isMoved)
        {
            isMoved = true;
            File.Delete(PartialPath);
        }
    }

    public void Dispose() => stream.Dispose();

    private static void KeepLeftover(string partial, Action<string> warn)
    {
        if (!File.Exists(partial))
        {
            return;
        }

        using var leftover = OpenLocked(partial, FileMode.Open);
        if (
            leftover.Length != new FileInfo(partial).Length
            || File.GetLastWriteTimeUtc(leftover.SafeFileHandle) != File.GetLastWriteTimeUtc(partial)
        )
        {
            // Another run that began at the same moment has put its own file there.
            throw InUse(partial);
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

        throw new UsageException($"--results: {partial} and {MostKept} other files are results of unfinished runs. Move or delete them.");
    }

    // Readers may look on. On macOS .NET locks whole files only, and those for its own readers too.
    private static FileStream OpenLocked(string path, FileMode mode)
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
            throw InUse(path);
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

    private static UsageException InUse(string partial) =>
        new($"--results: another run is writing {partial}. Wait until it ends, or choose a different results file.");
}
