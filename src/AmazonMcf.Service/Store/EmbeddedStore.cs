using Microsoft.Data.Sqlite;

namespace AmazonMcf.Service.Store;

/// <summary>A store on SQLite: one connection a process, one transaction a call, one call at a time.</summary>
internal sealed class EmbeddedStore : IEmbeddedStore
{
    private readonly object gate = new();
    private readonly SqliteConnection connection;
    private readonly StoreSession session;
    private readonly Action<StoreSession> prepare;
    private bool disposed;

    private EmbeddedStore(SqliteConnection connection, Action<StoreSession> prepare)
    {
        this.connection = connection;
        this.prepare = prepare;
        session = new StoreSession(connection);
    }

    /// <summary>Opens a store and brings it up to date.</summary>
    /// <param name="path">The file, made when it is missing; null for a store in memory.</param>
    /// <param name="plant">Fills a new store, inside the transaction that makes its tables.</param>
    /// <param name="prepare">Runs at the start of every call: sets <see cref="StoreSession.Now"/> and moves the world on.</param>
    /// <exception cref="EmbeddedStoreException">The file is no store, is newer than this program, or cannot be written.</exception>
    public static EmbeddedStore Open(string? path, Action<StoreSession> plant, Action<StoreSession> prepare)
    {
        EmbeddedStore? store = null;
        try
        {
            store = new EmbeddedStore(StoreConnection.Open(path), prepare);
            store.InTransaction(session => Migrate(session, path, plant));
            return store;
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            store?.Dispose();
            throw new EmbeddedStoreException(
                $"The embedded store '{path ?? "in memory"}' cannot be opened: {error.Message} Check the path, or name another file.",
                error);
        }
        catch
        {
            store?.Dispose();
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
    }

    private static int Migrate(StoreSession session, string? path, Action<StoreSession> plant)
    {
        var version = session.QueryFirst("PRAGMA user_version", row => row.GetInt32(0));
        var latest = StoreSchema.Steps.Count;
        if (version > latest)
        {
            throw new EmbeddedStoreException(
                $"The embedded store '{path}' was made by a newer version (schema {version}, this one knows {latest}). "
                + "Update AmazonMcf, or name another file.");
        }

        foreach (var script in StoreSchema.Steps.Skip(version).SelectMany(step => step))
            session.Execute(script);
        if (version < latest)
            session.Execute(FormattableString.Invariant($"PRAGMA user_version = {latest}"));
        if (version == 0)
            plant(session);
        return latest;
    }
}
