using System.Globalization;
using Microsoft.Data.Sqlite;

namespace AmazonMcf.Service.Store;

/// <summary>Opens the database of a store.</summary>
internal static class StoreConnection
{
    // A write-ahead log with synchronous=NORMAL keeps every acknowledged call when a process is killed at any moment. Only the
    // machine losing power may lose the last calls, and even then the store opens with each call whole or absent.
    private const string Settings = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        PRAGMA temp_store = MEMORY;
        """;

    // A store has its version from the moment it has tables. Asked before anything is set, so that the file of another program stays as it
    // is.
    private const string ForeignTables = "SELECT count(*) FROM sqlite_master WHERE (SELECT user_version FROM pragma_user_version) = 0";

    /// <summary>Opens the database.</summary>
    /// <param name="location">The file; null opens a database in memory that ends with the connection.</param>
    /// <param name="mayCreate">Whether a missing file is created, with its folder.</param>
    public static SqliteConnection Open(StoreLocation location, bool mayCreate)
    {
        Batteries.Load();
        var (path, timeout) = location;
        var file = path is null ? ":memory:" : Path.GetFullPath(path);
        if (path is not null && mayCreate)
        {
            StoreFile.Create(file);
        }

        var text = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mayCreate ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = (int)Math.Ceiling(timeout.TotalSeconds),
        };
        var connection = new SqliteConnection(text.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = FormattableString.Invariant($"PRAGMA busy_timeout = {(int)timeout.TotalMilliseconds}");
            command.ExecuteNonQuery();
            command.CommandText = ForeignTables;
            if (Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) > 0)
            {
                throw StoreTrouble.Foreign(path);
            }

            command.CommandText = Settings;
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // A type of its own, so that the native library is not looked for before a store is opened.
    private static class Batteries
    {
        public static void Load() => SQLitePCL.Batteries_V2.Init();
    }
}
