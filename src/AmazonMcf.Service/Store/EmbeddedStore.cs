using Microsoft.Data.Sqlite;

namespace AmazonMcf.Service.Store;

/// <summary>A store on SQLite: one connection a process, one transaction a call, one call at a time.</summary>
internal sealed class EmbeddedStore : IEmbeddedStore
{
    private readonly object gate = new();
    private readonly SqliteConnection connection;
    private readonly StoreSession session;
    private readonly string? path;
    private readonly Action<StoreSession> prepare;
    private bool disposed;

    private EmbeddedStore(SqliteConnection connection, string? path, Action<StoreSession> prepare)
    {
        this.connection = connection;
        this.path = path;
        this.prepare = prepare;
        session = new StoreSession(connection);
    }

    /// <summary>Opens a store and brings it up to date.</summary>
    /// <param name="path">The file, made when it is missing; null for a store in memory.</param>
    /// <param name="patience">How long a call waits for other programs on the store.</param>
    /// <param name="plant">Fills a new store, inside the transaction that makes its tables.</param>
    /// <param name="prepare">Runs at the start of every call: sets <see cref="StoreSession.Now"/> and moves the world on.</param>
    /// <exception cref="EmbeddedStoreException">The file is no store, is newer than this program, or cannot be written.</exception>
    public static EmbeddedStore Open(string? path, TimeSpan patience, Action<StoreSession> plant, Action<StoreSession> prepare)
    {
        EmbeddedStore? store = null;
        try
        {
            store = new EmbeddedStore(StoreConnection.Open(path, patience), path, prepare);
            store.InTransaction(session => Migrate(session, path, plant));
            return store;
        }
        catch (Exception failure)
        {
            store?.Dispose();
            if (StoreTrouble.IsOfTheStore(failure))
                throw StoreTrouble.Explain(failure, path);
            throw;
        }
    }

    /// <inheritdoc/>
    public T Run<T>(Func<IStoreSession, T> call) => InTransaction(current =>
    {
        prepare(current);
        return call(current);
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            if (disposed)
                return;
            disposed = true;
            session.Dispose();
            connection.Dispose();
        }
    }

    private T InTransaction<T>(Func<StoreSession, T> work)
    {
        lock (gate)
        {
            if (disposed)
                throw new ObjectDisposedException(nameof(EmbeddedStore));
            try
            {
                return Transact(work);
            }
            catch (Exception failure) when (failure is SqliteException or StoreContentException)
            {
                throw StoreTrouble.Explain(failure, path);
            }
        }
    }

    private T Transact<T>(Func<StoreSession, T> work)
    {
        session.Begin();
        try
        {
            var result = work(session);
            session.Commit();
            return result;
        }
        catch
        {
            session.Rollback();
            throw;
        }
    }

    private static int Migrate(StoreSession session, string? path, Action<StoreSession> plant)
    {
        var version = session.QueryFirst("PRAGMA user_version", row => row.GetInt32(0));
        var latest = StoreSchema.Steps.Count;
        if (version > latest)
            throw StoreTrouble.TooNew(path, version, latest);

        foreach (var step in StoreSchema.Steps.Skip(version))
            step(session);
        if (version < latest)
            session.Execute(FormattableString.Invariant($"PRAGMA user_version = {latest}"));
        if (version == 0)
            plant(session);
        return latest;
    }
}
