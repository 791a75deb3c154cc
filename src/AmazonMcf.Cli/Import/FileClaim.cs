using System.Globalization;
using System.Security.Cryptography;
using AmazonMcf.Errors;

namespace AmazonMcf.Cli.Import;

/// <summary>
/// The right of one process, on any machine, to work on a file in a shared folder: an exclusive lock on a small file beside it. The system
/// releases the lock when the process or the machine ends, so that no claim has to expire, and no clocks are compared.
/// </summary>
internal sealed class FileClaim : IDisposable
{
    /// <summary>The end of the name of the file that is locked.</summary>
    public const string Suffix = ".claim";

    private const string StampFormat = "yyyyMMdd-HHmmss";
    private const int LongestMark = 1 << 16;

    private readonly FileStream held;

    private FileClaim(string path, FileStream held) => (Path, this.held) = (path, held);

    /// <summary>The file that is claimed.</summary>
    public string Path { get; }

    /// <summary>Claims a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The claim; null when a different process has claimed the file or has completed it.</returns>
    /// <exception cref="UsageException">The file cannot be claimed, for example because its folder cannot be written.</exception>
    public static FileClaim? TryTake(string path)
    {
        if (!File.Exists(path) || Lock(path + Suffix) is not { } held)
        {
            return null;
        }

        if (File.Exists(path))
        {
            return new FileClaim(path, held);
        }

        // It was completed between the two steps.
        Release(held);
        return null;
    }

    /// <summary>Moves the file, which no process can claim then.</summary>
    /// <param name="folder">The folder to move it to.</param>
    /// <param name="now">The time, with which the new name begins.</param>
    /// <returns>The new path.</returns>
    public string MoveTo(string folder, DateTimeOffset now)
    {
        var stamp = now.ToString(StampFormat, CultureInfo.InvariantCulture);
        var target = System.IO.Path.Combine(folder, $"{stamp}-{System.IO.Path.GetFileName(Path)}");
        File.Move(Path, target, overwrite: false);
        return target;
    }

    /// <summary>When a file of this name was last moved to a folder; null if none was.</summary>
    /// <param name="path">The file.</param>
    /// <param name="folder">The folder for completed files.</param>
    public static DateTime? FindMoved(string path, string folder)
    {
        var name = "-" + System.IO.Path.GetFileName(path);
        return Directory.EnumerateFiles(folder)
            .Select(moved => System.IO.Path.GetFileName(moved))
            .Where(moved => moved.Length == StampFormat.Length + name.Length && moved.EndsWith(name, StringComparison.Ordinal))
            .Select(moved => FindStamp(moved[..StampFormat.Length]))
            .Max();
    }

    public void Dispose() => Release(held);

    private static DateTime? FindStamp(string text) =>
        DateTime.TryParseExact(text, StampFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var stamp) ? stamp : null;

    // Only a lock says that a different process works on the file: with any other failure, no run would ever import it.
    private static FileStream? Lock(string path)
    {
        FileStream? held = null;
        try
        {
            held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            if (IsAtItsPath(held))
            {
                return held;
            }

            held.Dispose();
            return null;
        }
        catch (UnauthorizedAccessException) when (OperatingSystem.IsWindows() && File.Exists(path))
        {
            // What Windows reports of a file that is being deleted.
            return null;
        }
        catch (UnauthorizedAccessException) when (!File.Exists(path))
        {
            throw new UsageException($"--done: {path} cannot be created. The folder of the order files must be writable.");
        }
        catch (Exception failure) when (SharingViolation.Is(failure))
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            held?.Dispose();
            var reason = Guard.Describe(failure).TrimEnd('.');
            throw new UsageException($"--done: the order file cannot be claimed with {path}: {reason}. Correct that, and run it again.");
        }
    }

    // On Unix, a file that was opened may be deleted before it is locked, by a process that has released its claim. Its lock then says
    // nothing: a different process can create and lock a new file at the path. The file at the path is the locked one if it has the length
    // that was given to that one just now.
    private static bool IsAtItsPath(FileStream held)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        held.SetLength(RandomNumberGenerator.GetInt32(1, LongestMark));
        var found = new FileInfo(held.Name);
        return found.Exists && found.Length == held.Length;
    }

    // Deleted before it is unlocked, so that no process can lock it in between.
    private static void Release(FileStream held)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(held.Name);
            held.Dispose();
            return;
        }

        held.Dispose();
        try
        {
            File.Delete(held.Name);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A different process has claimed the file.
        }
    }
}
