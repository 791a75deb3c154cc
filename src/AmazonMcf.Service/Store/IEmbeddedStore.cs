namespace AmazonMcf.Service.Store;

/// <summary>The place where the service keeps everything. Safe for use by many threads and by many processes at once.</summary>
internal interface IEmbeddedStore : IDisposable
{
    /// <summary>
    /// Runs a call in a transaction of its own. Before the call begins, the clock is read and every order that is due has moved on, in
    /// transactions of a bounded size, so the call sees the world as it is now.
    /// </summary>
    /// <param name="call">The work. What it throws undoes its transaction and comes out unchanged.</param>
    /// <param name="suffices">
    /// Whether the store already holds what the call needs, though changes are outstanding: the call then runs without them. Asked before
    /// each portion of changes, in its transaction; null runs all changes first.
    /// </param>
    T Run<T>(Func<IStoreSession, T> call, Func<IStoreSession, bool>? suffices = null);

    /// <summary>Works out one portion of the changes that are due.</summary>
    /// <returns>Whether that was the last.</returns>
    bool Advance();
}
