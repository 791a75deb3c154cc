using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Clock;

/// <summary>The virtual clock. It lives in the store, so every process on a store reads the same time; it never runs backwards.</summary>
internal interface IServiceClock
{
    /// <summary>Reads the virtual time (UTC, whole milliseconds).</summary>
    DateTime Read(IStoreSession session);

    /// <summary>Virtual seconds per real second; 0 stops the clock.</summary>
    double GetScale(IStoreSession session);

    /// <summary>Changes the pace from now on.</summary>
    void SetScale(IStoreSession session, double scale);

    /// <summary>Jumps ahead.</summary>
    /// <returns>The new virtual time.</returns>
    DateTime Step(IStoreSession session, TimeSpan by);
}
