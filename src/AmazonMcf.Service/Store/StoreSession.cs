using System.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AmazonMcf.Service.Store;

/// <summary>The one session of a connection: transactions follow each other on it and share its prepared statements.</summary>
internal sealed class StoreSession(SqliteConnection connection) : IStoreSession, IDisposable
{
    private readonly Dictionary<string, SqliteCommand> statements = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public DateTime Now { get; set; }

    /// <summary>Begins a transaction that may write, so that no later statement of it finds the store taken.</summary>
    public void Begin() => Execute("BEGIN IMMEDIATE");

    /// <summary>Creates the transaction last.</summary>
    public void Commit() => Execute("COMMIT");

    /// <summary>Undoes the transaction, unless the database has already done so.</summary>
    public void Rollback()
    {
        if (raw.sqlite3_get_autocommit(connection.Handle!) == 0)
        {
            Execute("ROLLBACK");
        }
    }

    /// <inheritdoc/>
    public int Execute(string sql, params (string Name, object? Value)[] parameters) => Prepare(sql, parameters).ExecuteNonQuery();

    /// <inheritdoc/>
    public IReadOnlyList<T> Query<T>(string sql, Func<IDataRecord, T> read, params (string Name, object? Value)[] parameters)
    {
        var rows = new List<T>();
        using var reader = Prepare(sql, parameters).ExecuteReader();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <inheritdoc/>
    public T? QueryFirst<T>(string sql, Func<IDataRecord, T> read, params (string Name, object? Value)[] parameters)
    {
        using var reader = Prepare(sql, parameters).ExecuteReader();
        return reader.Read() ? read(reader) : default;
    }

    /// <inheritdoc/>
    public long NextNumber(string counter) => QueryFirst(
        "INSERT INTO counter (name, value) VALUES ($name, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value",
        row => row.GetInt64(0),
        ("$name", counter));

    /// <summary>Closes the connection with its prepared statements.</summary>
    public void Dispose()
    {
        foreach (var statement in statements.Values)
        {
            statement.Dispose();
        }

        statements.Clear();
        connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, (string Name, object? Value)[] parameters)
    {
        if (!statements.TryGetValue(sql, out var statement))
        {
            statement = Compile(sql, parameters);
            statements.Add(sql, statement);
        }

        for (var index = 0; index < parameters.Length; index++)
        {
            statement.Parameters[index].Value = ToColumn(parameters[index].Value);
        }

        return statement;
    }

    // The callers' statements are constants of this assembly; every value of a request is a parameter.
#pragma warning disable CA2100
    private SqliteCommand Compile(string sql, (string Name, object? Value)[] parameters)
    {
        var statement = connection.CreateCommand();
        statement.CommandText = sql;
        foreach (var (name, _) in parameters)
        {
            statement.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return statement;
    }
#pragma warning restore CA2100

    private static object ToColumn(object? value) => value switch
    {
        null => DBNull.Value,
        DateTime time => time.Ticks,
        bool flag => flag ? 1 : 0,
        _ => value,
    };
}
