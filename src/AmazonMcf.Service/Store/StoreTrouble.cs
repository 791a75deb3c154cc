using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AmazonMcf.Service.Store;

/// <summary>Puts into words why a store cannot be opened or used.</summary>
internal static class StoreTrouble
{
    private const string OtherFile =
        "Move the file away with those of its name that end in -wal and -shm, or name another one; a missing file is made anew.";

    /// <summary>Whether a failure is one of the store, and not of the program.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="isOpening">Whether it came while the file was created or opened, where it may be one of the file system.</param>
    public static bool IsOfTheStore(Exception failure, bool isOpening) =>
        failure is SqliteException || (isOpening && failure is IOException or UnauthorizedAccessException);

    /// <summary>The failure in words.</summary>
    /// <param name="failure">What the database or the system said.</param>
    /// <param name="path">The file; null for a store in memory.</param>
    public static EmbeddedStoreException Explain(Exception failure, string? path)
    {
        if (OpenFileLimitException.Explain(failure) is { } limit)
        {
            return new EmbeddedStoreException(
                $"{Name(path)} cannot be opened: the limit of open files is reached.",
                path,
                OpenFileLimitException.Advice,
                limit
            );
        }

        var (what, advice) = failure switch
        {
            SqliteException sqlite => Words(sqlite.SqliteErrorCode),
            StoreContentException content => (content.Message, content.Advice),
            _ => ($"cannot be opened: {failure.Message.TrimEnd('.')}", "Check the path, or name another file."),
        };
        return new EmbeddedStoreException($"{Name(path)} {what}.", path, advice, failure);
    }

    /// <summary>The file was made by a later version of this program.</summary>
    public static EmbeddedStoreException TooNew(string? path, int version, int latest) => new(
        FormattableString.Invariant($"{Name(path)} was made by a newer version (schema {version}, this one knows {latest})."),
        path,
        "Update AmazonMcf, or name another file.");

    /// <summary>The file is a database of somebody else.</summary>
    public static EmbeddedStoreException Foreign(string? path) => new(
        $"{Name(path)} is a database of another program; it was left as it is.", path, "Name another file; a missing file is made anew.");

    private static string Name(string? path) => $"The embedded store '{path ?? "in memory"}'";

    private static (string What, string Advice) Words(int code) =>
        code switch
        {
            raw.SQLITE_FULL => (
                "is full: there is no room on the disk",
                "Free some space, or name a file on another disk, and run the same input again."
            ),
            raw.SQLITE_IOERR => (
                "cannot be read or written: the disk is full, beyond a quota, or gone",
                "Free some space, or name a file on another disk, and run the same input again."
            ),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => (
                "is held by another program",
                "Close what holds it, such as a backup or a viewer of databases, and run the same input again."
            ),
            raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => (
                "may not be written",
                "Check the permissions of the file and its folder, or name another file."
            ),
            raw.SQLITE_CANTOPEN => (
                "cannot be opened",
                "Check the path and the permissions of the file and its folder, or name another file."
            ),
            raw.SQLITE_NOTADB => ("is no store: the file holds something else; it was left as it is", OtherFile),
            raw.SQLITE_CORRUPT => ("is damaged", OtherFile),
            _ => ("cannot be used: it is damaged, or of another program", OtherFile),
        };
}
