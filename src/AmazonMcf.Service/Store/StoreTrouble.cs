using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AmazonMcf.Service.Store;

/// <summary>Puts into words why a store cannot be opened or used.</summary>
internal static class StoreTrouble
{
    private const string OtherFile =
        "Move the file away together with its -wal and -shm files, or specify a different file; a missing file is created.";

    /// <summary>Whether a failure is one of the store, and not of the program.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="isOpening">Whether it came while the file was created or opened, where it may be one of the file system.</param>
    public static bool IsOfTheStore(Exception failure, bool isOpening) =>
        failure is SqliteException || (isOpening && failure is IOException or UnauthorizedAccessException);

    /// <summary>The failure in words.</summary>
    /// <param name="failure">The error of the database or the system.</param>
    /// <param name="path">The file; null for a store in memory.</param>
    public static EmbeddedStoreException Explain(Exception failure, string? path)
    {
        if (OpenFileLimitException.Explain(failure) is { } limit)
        {
            return new EmbeddedStoreException(
                $"{Name(path)} cannot be opened: the limit on open files has been reached.",
                path,
                OpenFileLimitException.Advice,
                limit
            );
        }

        var (what, advice) = failure switch
        {
            SqliteException sqlite => Words(sqlite.SqliteErrorCode),
            StoreContentException content => (content.Message, content.Advice),
            _ => ($"cannot be opened: {failure.Message.TrimEnd('.')}", "Check the path, or specify a different file."),
        };
        return new EmbeddedStoreException($"{Name(path)} {what}.", path, advice, failure);
    }

    /// <summary>The file was made by a later version of this program.</summary>
    public static EmbeddedStoreException TooNew(string? path, int version, int latest) => new(
        FormattableString.Invariant($"{Name(path)} was created by a newer version (schema {version}; this version supports {latest})."),
        path,
        "Update AmazonMcf, or specify a different file.");

    /// <summary>The file is a different program's database.</summary>
    public static EmbeddedStoreException Foreign(string? path) => new(
        $"{Name(path)} is a different program's database; it was not changed.",
        path,
        "Specify a different file; a missing file is created.");

    private static string Name(string? path) => $"The embedded store '{path ?? "in memory"}'";

    private static (string What, string Advice) Words(int code) =>
        code switch
        {
            raw.SQLITE_FULL => (
                "cannot be written: the disk is full",
                "Free some space, or use a file on a different disk, and run the command again with the same input."
            ),
            raw.SQLITE_IOERR => (
                "cannot be read or written: the disk is full, over quota, or no longer available",
                "Free some space, or use a file on a different disk, and run the command again with the same input."
            ),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => (
                "is in use by another program",
                "Close that program, such as a backup or a database viewer, and run the command again with the same input."
            ),
            raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => (
                "cannot be written: access is denied",
                "Check the permissions of the file and its folder, or specify a different file."
            ),
            raw.SQLITE_CANTOPEN => (
                "cannot be opened",
                "Check the path and the permissions of the file and its folder, or specify a different file."
            ),
            raw.SQLITE_NOTADB => ("is not an embedded store: the file contains something else and was not changed", OtherFile),
            raw.SQLITE_CORRUPT => ("is damaged", OtherFile),
            _ => ("cannot be used: it is damaged or belongs to a different program", OtherFile),
        };
}
