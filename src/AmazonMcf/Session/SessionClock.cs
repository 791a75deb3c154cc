using AmazonMcf.Connection;
using AmazonMcf.Service;

namespace AmazonMcf.Session;

/// <summary>The time of the service: virtual for an embedded service, otherwise that of this machine.</summary>
internal static class SessionClock
{
    /// <summary>The time for input that does not specify a connection: that of the session's current connection.</summary>
    public static DateTime UtcNow => At(McfSession.OfThread.Current);

    /// <summary>The time of a connection's service.</summary>
    /// <param name="connection">The connection; null for none.</param>
    public static DateTime At(McfConnection? connection) =>
        (connection is null ? null : VirtualTime(connection)) ?? TimeProvider.System.GetUtcNow().UtcDateTime;

    /// <summary>The virtual time of an embedded service; null for other connections and when the store cannot be read.</summary>
    /// <param name="connection">The connection.</param>
    public static DateTime? VirtualTime(McfConnection connection)
    {
        try
        {
            return EmbeddedConnections.ServiceOf(connection)?.Now;
        }
        catch (Exception failure) when (failure is EmbeddedStoreException or ObjectDisposedException)
        {
            return null;
        }
    }
}
