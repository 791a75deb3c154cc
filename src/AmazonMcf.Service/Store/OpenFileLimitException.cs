using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AmazonMcf.Service.Store;

/// <summary>
/// The process, or the machine, has no file handle left. Systems report it by number and SQLite not at all, so it is recognized here and
/// kept as the cause of what failed.
/// </summary>
internal sealed class OpenFileLimitException : IOException
{
    /// <summary>What to do about it.</summary>
    public const string Advice =
        "Raise the limit (ulimit -n, or LimitNOFILE= in the systemd unit), or use fewer stores and connections in this process.";

    // EMFILE and ENFILE of Linux and macOS, ERROR_TOO_MANY_OPEN_FILES of Windows.
    private static readonly int[] Codes = [24, 23, unchecked((int)0x80070004)];

    // A store has a database, a log and an index of it; SQLite wants one more for a moment.
    private const int HandlesOfAStore = 4;

    // Those who look at the same time would see the handles of one another.
    private static readonly object Probing = new();

    private OpenFileLimitException(Exception cause)
        : base("The limit on open files has been reached.", cause)
    {
    }

    /// <summary>What happened and what to do, for a message.</summary>
    public string Explanation => $"{Message} {Advice}";

    /// <summary>Finds the limit among the causes of a failure.</summary>
    /// <param name="failure">The failure.</param>
    /// <returns>The limit; null when the failure has another cause.</returns>
    public static OpenFileLimitException? Find(Exception? failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is OpenFileLimitException known)
            {
                return known;
            }

            if (
                cause is SocketException { SocketErrorCode: SocketError.TooManyOpenSockets }
                || (cause is IOException && Codes.Contains(cause.HResult))
            )
            {
                return new OpenFileLimitException(cause);
            }
        }

        return null;
    }

    /// <summary>Finds the limit behind a failure that may not name it, by looking whether any handles are left.</summary>
    /// <param name="failure">The failure.</param>
    /// <returns>The limit; null when the failure has another cause.</returns>
    public static OpenFileLimitException? Explain(Exception failure) =>
        Find(failure) ?? (MayHideIt(failure) && Probe(HandlesOfAStore) is not null ? new OpenFileLimitException(failure) : null);

    /// <summary>Requires that handles are left.</summary>
    /// <param name="handles">How many.</param>
    /// <exception cref="OpenFileLimitException">There are fewer.</exception>
    public static void Require(int handles)
    {
        lock (Probing)
        {
            if (Probe(handles) is { } limit)
            {
                throw limit;
            }
        }
    }

    // SQLite has one code for all that keeps it from opening a file, and the runtime does not find libraries it cannot open.
    private static bool MayHideIt(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (
                cause
                is SqliteException { SqliteErrorCode: raw.SQLITE_CANTOPEN or raw.SQLITE_IOERR }
                    or FileNotFoundException
                    or FileLoadException
                    or DllNotFoundException
            )
            {
                return true;
            }
        }

        return false;
    }

    // Opens what is certain to be there, and needs nothing that is not loaded: at the limit the runtime cannot load another assembly.
    private static OpenFileLimitException? Probe(int handles)
    {
        var opened = new List<FileStream>();
        try
        {
            for (var count = 0; count < handles; count++)
            {
                opened.Add(
                    new FileStream(typeof(object).Assembly.Location, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
                );
            }

            return null;
        }
        catch (Exception probed) when (probed is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return Find(probed);
        }
        finally
        {
            opened.ForEach(file => file.Dispose());
        }
    }
}
