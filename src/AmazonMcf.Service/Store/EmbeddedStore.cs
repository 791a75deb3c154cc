
namespace AmazonMcf.Service.Store;

/// <summary>
/// A store on SQLite: one connection, one transaction a call, one call at a time. The connection may be closed between two calls and is
/// opened again with the next, so that many stores in a process cost few handles.
/// </summary>
internal sealed class EmbeddedStore : IEmbeddedStore
{
    private readonly object gate = new();
    private readonly StoreLocation location;
    private readonly Action<StoreSession> plant;
    private readonly Action<StoreSession> prepare;
    private readonly Func<StoreSession, bool> advance;
    private StoreSession? session;
    private volatile bool isClosing;
    private bool disposed;

    private EmbeddedStore(
        StoreLocation location, Action<StoreSession> plant, Action<StoreSession> prepare, Func<StoreSession, bool> advance)
    {
        this.location = location;
        this.plant = plant;
        this.prepare = prepare;
        this.advance = advance;
    }

    /// <summary>Opens a store and brings it up to date with this version.</summary>
    /// <param name="location">Where it is.</param>
    /// <param name="plant">Fills a new store, inside the transaction that makes its tables.</param>
    /// <param name="begin">Reads what does not change, before the first call.</param>
    /// <param name="prepare">Runs at the start of every transaction: sets <see cref="StoreSession.Now"/>.</param>
    /// <param name="advance">Works out a portion of the changes that are due; returns whether that was the last.</param>
    /// <exception cref="EmbeddedStoreException">The file is not a store, was created by a newer version, or cannot be written.</exception>
    public static EmbeddedStore Open(
        StoreLocation location,
        Action<StoreSession> plant,
        Action<StoreSession> begin,
        Action<StoreSession> prepare,
        Func<StoreSession, bool> advance)
    {
        var store = new EmbeddedStore(location, plant, prepare, advance);
        try
        {
            store.InTransaction(
                session =>
                {
                    begin(session);
                    return true;
                },
                isFirst: true);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public T Run<T>(Func<IStoreSession, T> call, Func<IStoreSession, bool>? suffices = null)
    {
        while (true)
        {
            var (isDone, result) = InTransaction(current =>
            {
                prepare(current);
                var isReady = suffices?.Invoke(current) == true || advance(current);
                return isReady ? (true, call(current)) : (false, default(T)!);
            });
            if (isDone)
            {
                return result;
            }

            if (isClosing)
            {
                throw new ObjectDisposedException(nameof(EmbeddedService));
            }
        }
    }

    /// <inheritdoc/>
    public bool Advance() => InTransaction(current =>
    {
        prepare(current);
        return advance(current);
    });

    /// <summary>Ends calls that wait for the changes before them: what they asked for is not done.</summary>
    public void Close() => isClosing = true;

    /// <inheritdoc/>
    public void Dispose()
    {
        isClosing = true;
        lock (gate)
        {
            disposed = true;
            Disconnect();
        }
    }

    /// <summary>Closes the connection of a store on a file, unless a call is using it.</summary>
    /// <returns>Whether it is closed.</returns>
    public bool TryDisconnect()
    {
        // A lock is entered again by the thread that has it.
        if (Monitor.IsEntered(gate) || !Monitor.TryEnter(gate))
        {
            return false;
        }

        try
        {
            Disconnect();
            return true;
        }
        finally
        {
            Monitor.Exit(gate);
        }
    }

    private T InTransaction<T>(Func<StoreSession, T> work, bool isFirst = false)
    {
        lock (gate)
        {
            if (disposed)
            {
                throw new ObjectDisposedException(nameof(EmbeddedStore));
            }

            try
            {
                return Transact(Connect(isFirst), work);
            }
            catch (Exception failure) when (failure is StoreContentException || StoreTrouble.IsOfTheStore(failure, isFirst))
            {
                throw StoreTrouble.Explain(failure, location.Path);
            }
        }
    }

    private StoreSession Connect(bool isFirst)
    {
        OpenStores.OfTheProcess.Use(this, location);
        if (session is not null)
        {
            return session;
        }

        var opened = new StoreSession(StoreConnection.Open(location, isFirst));
        try
        {
            Transact(opened, current => Migrate(current, isFirst));
            return session = opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private void Disconnect()
    {
        OpenStores.OfTheProcess.Remove(this);
        session?.Dispose();
        session = null;
    }

    private int Migrate(StoreSession opened, bool isFirst)
    {
        var version = opened.QueryFirst("PRAGMA user_version", row => row.GetInt32(0));
        var latest = StoreSchema.Steps.Count;
        if (version > latest)
        {
            throw StoreTrouble.TooNew(location.Path, version, latest);
        }

        if (version == 0 && !isFirst)
        {
            throw new StoreContentException(
                "was emptied while it was in use", "Restart to create a new store, or specify a different file.");
        }

        foreach (var step in StoreSchema.Steps.Skip(version))
        {
            step(opened);
        }

        if (version < latest)
        {
            opened.Execute(FormattableString.Invariant($"PRAGMA user_version = {latest}"));
        }

        if (version == 0)
        {
            plant(opened);
        }

        return latest;
    }

    private static T Transact<T>(StoreSession session, Func<StoreSession, T> work)
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
}
