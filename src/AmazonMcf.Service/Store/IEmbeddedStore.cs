namespace AmazonMcf.Service.Store;

/// <summary>The place where the service keeps everything. Safe for use by many threads and by many processes at once.</summary>
internal interface IEmbeddedStore : IDisposable
{
    /// <summary>
    /// Runs a call in a transaction of its own. Before the call begins, the clock is read and every order that is due has
    /// moved on, so the call sees the world as it is now.
    /// </summary>
    /// <param name="call">The work. What it throws undoes the transaction and comes out unchanged.</param>
    T Run<T>(Func<IStoreSession, T> call);
}
