using AmazonMcf.Errors;

namespace AmazonMcf.Results;

/// <summary>
/// A file to which a run appends rows as soon as they are known, so that they survive a crash. It is named <c>NAME.partial</c> until the
/// run has ended, and only then replaces the file of an earlier run. It belongs to one run at a time, and only its owner can read it.
/// </summary>
internal sealed class RecordFile : IDisposable
{
    /// <summary>The suffix of the name of an unfinished file.</summary>
    public const string Suffix = ".partial";

    private const int MostKept = 10_000;

    private readonly RecordFileKind kind;
    private readonly FileStream stream;
    private bool isKept;

    private RecordFile(string path, RecordFileKind kind, FileStream stream) => (Path, this.kind, this.stream) = (path, kind, stream);

    /// <summary>The final path.</summary>
    public string Path { get; }

    /// <summary>The path while the run has not ended.</summary>
    public string PartialPath => Path + Suffix;

    /// <summary>The stream of the file, unbuffered.</summary>
    public Stream Stream => stream;

    /// <summary>Creates the file.</summary>
    /// <param name="path">The final path.</param>
    /// <param name="kind">What is in it.</param>
    /// <param name="start">Its first rows.</param>
    /// <param name="isContinued">Whether these rows contain what is known of an unfinished file of an earlier run, which is then replaced.
    /// Otherwise that file is kept under a different name.</param>
    /// <param name="onKept">Receives the path of the unfinished file and its new path.</param>
    /// <exception cref="RecordFileException">A different file must not be replaced, or a different run is writing the file.</exception>
    /// <exception cref="IOException">The file cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be created.</exception>
    public static RecordFile Create(string path, RecordFileKind kind, byte[] start, bool isContinued, Action<string, string> onKept)
    {
        // The new file is complete before it takes the place of the unfinished one, so that no row is lost.
        var begun = path + Suffix + ".new";
        kind.RequireReplaceable(path);
        kind.RequireReplaceable(path + Suffix);
        kind.RequireReplaceable(begun);
        var file = new RecordFile(path, kind, OpenLocked(begun));
        try
        {
            AtomicFile.MakePrivate(file.stream);
            file.stream.SetLength(0);
            file.stream.AppendWhole(start);
            file.stream.Flush(flushToDisk: true);
            file.Begin(begun, isContinued, onKept);
            return file;
        }
        catch
        {
            file.Dispose();
            File.Delete(begun);
            throw;
        }
    }

    /// <summary>Moves the complete file to its final path.</summary>
    /// <exception cref="RecordFileException">A different file was created there in the meantime.</exception>
    /// <exception cref="IOException">The file cannot be moved.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be moved.</exception>
    public void Complete()
    {
        stream.Flush(flushToDisk: true);
        kind.RequireReplaceable(Path);
        AtomicFile.Move(PartialPath, Path);
        isKept = true;
    }

    /// <summary>Deletes the unfinished file, unless it contains what was known of an earlier one.</summary>
    public void Discard()
    {
        if (!isKept)
        {
            isKept = true;
            File.Delete(PartialPath);
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => stream.Dispose();

    private void Begin(string begun, bool isContinued, Action<string, string> onKept)
    {
        if (File.Exists(PartialPath))
        {
            RequireUnused(PartialPath);
            isKept = isContinued;
            if (!isContinued)
            {
                var kept = Enumerable.Range(1, MostKept).Select(number => FormattableString.Invariant($"{PartialPath}.{number}"))
                    .FirstOrDefault(name => !File.Exists(name))
                    ?? throw new RecordFileException(PartialPath, $"and {MostKept} other files are {kind.Contents} that did not end");
                File.Move(PartialPath, kept);
                onKept(PartialPath, kept);
            }
        }

        AtomicFile.Move(begun, PartialPath);
    }

    // Other processes may read and rename the file, but not write it.
    private static FileStream OpenLocked(string path)
    {
        var isLeft = File.Exists(path);
        if (isLeft)
        {
            RequireUnused(path);
        }

        FileStream? stream = null;
        try
        {
            stream = new FileStream(
                path,
                isLeft ? FileMode.Open : FileMode.CreateNew,
                FileAccess.ReadWrite,
                FileShare.Read | FileShare.Delete,
                bufferSize: 1);
#if NET
            // On Unix, the shared mode alone excludes only those that want the file for themselves.
            if (OperatingSystem.IsLinux())
            {
                stream.Lock(0, long.MaxValue);
            }
#endif
            return stream;
        }
        catch (IOException) when (stream is not null || isLeft || File.Exists(path))
        {
            stream?.Dispose();
            throw InUse(path);
        }
    }

    private static void RequireUnused(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure) when (failure is FileNotFoundException || SharingViolation.Is(failure) || File.Exists(path))
        {
            // Another run may have given it a different name in the meantime.
            throw InUse(path);
        }
    }

    private static RecordFileException InUse(string path) => new(path, "is being written by another run", isInUse: true);
}
