using System.Globalization;
using System.Text.Json;
using AmazonMcf.Errors;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AmazonMcf.Parcels.Ledger;

/// <summary>The SQLite file of a ledger: one transaction per change, so that a crash leaves each change whole or absent.</summary>
internal sealed class LedgerFile : IDisposable
{
    private const int Kind = 0x4D434C50;
    private const int Version = 2;
    // How long, and how often, another program is waited for that uses the file; between the waits, a stop is honored.
    private const int BusySeconds = 1;
    private const int MostWaits = 30;

    private const string Schema = """
        CREATE TABLE parcel (
            seller TEXT NOT NULL, order_id TEXT NOT NULL, carrier TEXT NOT NULL, number TEXT NOT NULL,
            place INTEGER NOT NULL, content TEXT NOT NULL, changed INTEGER NOT NULL,
            completed INTEGER NOT NULL DEFAULT 0, gone INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (seller, order_id, carrier, number)) WITHOUT ROWID;
        CREATE INDEX parcel_open ON parcel (seller, completed, gone) WHERE completed = 0;
        CREATE TABLE followed (
            seller TEXT NOT NULL, order_id TEXT NOT NULL, due INTEGER NOT NULL, until INTEGER NOT NULL,
            PRIMARY KEY (seller, order_id)) WITHOUT ROWID;
        CREATE TABLE mark (seller TEXT PRIMARY KEY, since INTEGER, forgotten INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
        """;

    // What a ledger of the first version contains may have been returned: it did not record that.
    private const string Upgrade = """
        ALTER TABLE parcel ADD COLUMN returned INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE parcel ADD COLUMN claimed INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE followed ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
        """;

#if NET
    private static readonly object Creating = new();

#endif
    private readonly SqliteConnection connection;
    private readonly string path;
    private readonly CancellationToken stop;

    private LedgerFile(SqliteConnection connection, string path, CancellationToken stop) =>
        (this.connection, this.path, this.stop) = (connection, path, stop);

    /// <summary>
    /// Opens a file; creates it if it is missing, on Unix readable for its owner only. The folder must exist: a mistyped path must not
    /// begin a new ledger, with which all parcels are reported again.
    /// </summary>
    /// <param name="path">The full path.</param>
    /// <param name="stop">Ends the wait for other programs that use the file.</param>
    /// <exception cref="McfParcelLedgerException">The file cannot be opened, or is not a ledger.</exception>
    public static LedgerFile Open(string path, CancellationToken stop = default)
    {
        if (Directory.Exists(path))
        {
            throw new McfParcelLedgerException($"The ledger '{path}' is a folder.", path, "Specify the path of a file.");
        }

        try
        {
            Batteries.Load();
            CreateFile(path);
            var text = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = BusySeconds };
            var connection = new SqliteConnection(text.ToString());
            try
            {
                connection.Open();
                var file = new LedgerFile(connection, path, stop);
                file.Prepare();
                return file;
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw Explain(failure, path);
        }
    }

    /// <summary>Does work in one transaction, which no other process can interrupt.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="work">The work.</param>
    /// <returns>The result.</returns>
    public T InTransaction<T>(Func<T> work)
    {
        Execute("BEGIN IMMEDIATE");
        try
        {
            var result = work();
            Execute("COMMIT");
            return result;
        }
        catch
        {
            if (raw.sqlite3_get_autocommit(connection.Handle!) == 0)
            {
                Execute("ROLLBACK");
            }

            throw;
        }
    }

    /// <summary>Executes a statement.</summary>
    /// <param name="sql">The statement, a constant.</param>
    /// <param name="values">The values of $1, $2 and so on.</param>
    /// <returns>The number of changed rows.</returns>
    /// <exception cref="McfParcelLedgerException">The file cannot be read or written, or is damaged.</exception>
    public int Execute(string sql, params object?[] values) => Explained(() =>
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    });

    /// <summary>Reads rows.</summary>
    /// <typeparam name="T">The type of a row.</typeparam>
    /// <param name="sql">The statement, a constant.</param>
    /// <param name="read">Reads a row.</param>
    /// <param name="values">The values of $1, $2 and so on.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="McfParcelLedgerException">The file cannot be read or is damaged.</exception>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params object?[] values) => Explained(() =>
    {
        var rows = new List<T>();
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add(Row(reader, read));
        }

        return rows;
    });

    /// <summary>Closes the file.</summary>
    public void Dispose() => connection.Dispose();

    // FULL: a parcel that was confirmed must stay confirmed even if the machine loses power.
    private void Prepare()
    {
        Execute($"PRAGMA busy_timeout = {(BusySeconds * 1000).ToString(CultureInfo.InvariantCulture)}");
        // The tables first: another run that creates the file at the same time commits them together with its kind.
        if (Number("SELECT count(*) FROM sqlite_master") > 0 && Number("PRAGMA application_id") != Kind)
        {
            throw new McfParcelLedgerException(
                $"'{path}' is a different program's database; it was not changed.", path, "Specify a different file for -Ledger.");
        }

        Query("PRAGMA journal_mode = WAL", row => row.GetString(0));
        Execute("PRAGMA synchronous = FULL");
        InTransaction(() =>
        {
            var version = Number("PRAGMA user_version");
            if (version > Version)
            {
                throw new McfParcelLedgerException(
                    $"The ledger '{path}' was created by a newer version of AmazonMcf.", path, "Update AmazonMcf.");
            }

            if (version == 0)
            {
                Execute(Schema);
                Execute($"PRAGMA application_id = {Kind.ToString(CultureInfo.InvariantCulture)}");
            }

            if (version < Version)
            {
                Execute(Upgrade);
                Execute($"PRAGMA user_version = {Version.ToString(CultureInfo.InvariantCulture)}");
            }

            return version;
        });
    }

    private T Explained<T>(Func<T> work)
    {
        for (var wait = 1; ; wait++)
        {
            try
            {
                return work();
            }
            catch (SqliteException failure) when (wait < MostWaits
                && failure.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
            {
                stop.ThrowIfCancellationRequested();
            }
            catch (SqliteException failure)
            {
                throw Explain(failure, path);
            }
        }
    }

    // Damage that SQLite does not find: a value that is missing, or that is not a number, a time or a parcel.
    private T Row<T>(SqliteDataReader reader, Func<SqliteDataReader, T> read)
    {
        try
        {
            return read(reader);
        }
        catch (Exception failure) when (failure is JsonException or InvalidCastException or InvalidOperationException or ArgumentException
            or FormatException or OverflowException)
        {
            throw Explain(failure, path, raw.SQLITE_CORRUPT);
        }
    }

    private long Number(string sql) => Query(sql, row => row.GetInt64(0))[0];

    // The statements are constants of this assembly; every value is a parameter.
#pragma warning disable CA2100
    private SqliteCommand Command(string sql, object?[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue("$" + (i + 1).ToString(CultureInfo.InvariantCulture), values[i] ?? DBNull.Value);
        }

        return command;
    }
#pragma warning restore CA2100

    // SQLite gives its side files the mode of the file. One thread at a time: on Unix, closing a file ends all locks of the process on it,
    // also those of a thread that has found the file in the meantime and opened the database.
    private static void CreateFile(string path)
    {
#if NET
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        lock (Creating)
        {
            if (!File.Exists(path))
            {
                var options = new FileStreamOptions
                {
                    Mode = FileMode.OpenOrCreate,
                    Access = FileAccess.ReadWrite,
                    Share = FileShare.ReadWrite | FileShare.Delete,
                    UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                };
                new FileStream(path, options).Dispose();
            }
        }
#else
        _ = path;
#endif
    }

    private static McfParcelLedgerException Explain(Exception failure, string path, int? code = null)
    {
        var (what, action) = (code ?? (failure as SqliteException)?.SqliteErrorCode) switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => ("is in use by another program", "Close that program and run the command again."),
            raw.SQLITE_FULL => ("cannot be written: the disk is full", "Free some space and run the command again."),
            raw.SQLITE_NOTADB => ("is not a ledger: the file contains something else and was not changed", "Specify a different file."),
            raw.SQLITE_CORRUPT => ("is damaged", "Restore a backup of the file, or specify a different file: parcels are reported again."),
            raw.SQLITE_READONLY or raw.SQLITE_PERM => ("cannot be written: access is denied", "Check the permissions of the file."),
            _ => ($"cannot be used: {failure.Message.TrimEnd('.')}", "Check the path and the permissions of the file and its folder."),
        };
        return new McfParcelLedgerException($"The ledger '{path}' {what}.", path, action, failure);
    }

    // A type of its own, so that the native library is not looked for before a ledger is opened.
    private static class Batteries
    {
        public static void Load() => Batteries_V2.Init();
    }
}
