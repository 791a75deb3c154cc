using System.Data;

namespace AmazonMcf.Service.Store;

/// <summary>
/// One call of the service inside its transaction. Everything a call reads and writes goes through one session; the store
/// commits when the call returns and undoes all of it when the call throws.
/// </summary>
internal interface IStoreSession
{
    /// <summary>The virtual time of the call (UTC); constant during the call.</summary>
    DateTime Now { get; }

    /// <summary>Runs a statement.</summary>
    /// <param name="sql">The statement with <c>$named</c> parameters; prepared once a process.</param>
    /// <param name="parameters">Text, numbers, booleans, times (kept as ticks) or null.</param>
    /// <returns>Rows changed.</returns>
    int Execute(string sql, params (string Name, object? Value)[] parameters);

    /// <summary>Reads all rows of a query.</summary>
    IReadOnlyList<T> Query<T>(string sql, Func<IDataRecord, T> read, params (string Name, object? Value)[] parameters);

    /// <summary>Reads the first row of a query; the default of <typeparamref name="T"/> when there is none.</summary>
    T? QueryFirst<T>(string sql, Func<IDataRecord, T> read, params (string Name, object? Value)[] parameters);

    /// <summary>The next number of a counter that only rises, over all processes on the store; a new one begins at 1.</summary>
    long NextNumber(string counter);
}
