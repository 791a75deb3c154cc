using Microsoft.Data.Sqlite;

namespace AmazonMcf.Service.Store;

/// <summary>Opens the database of a store.</summary>
internal static class StoreConnection
{
    private const int SecondsToWaitForOthers = 60;

    // A write-ahead log with synchronous=NORMAL keeps every acknowledged call when a process is killed at any moment. Only the
    // machine losing power may lose the last calls, and even then the store opens with each call whole or absent.
    private const string Settings = """
        PRAGMA busy_timeout = 60000;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        PRAGMA temp_store = MEMORY;
        """;

    /// <summary>Opens the database, made when it is missing.</summary>
    /// <param name="path">The file; null opens a database in memory that ends with the connection.</param>
    public static SqliteConnection Open(string? path)
    {
        Batteries.Load();
        var file = path is null ? ":memory:" : Path.GetFullPath(path);
        if (path is not null)
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Pooling = false,
            DefaultTimeout = SecondsToWaitForOthers,
        };
        var connection = new SqliteConnection(text.ToString());
        try
        {
            connection.Open();
            using var settings = connection.CreateCommand();
            settings.CommandText = Settings;
            settings.ExecuteNonQuery();
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
