using AmazonMcf.Connection;
using AmazonMcf.Session;

namespace AmazonMcf.Views;

/// <summary>Values that views and script properties show in addition to the properties of a connection.</summary>
public static class ConnectionView
{
    /// <summary>The current virtual time of the embedded service of a connection, read from its store.</summary>
    /// <param name="connection">The connection.</param>
    /// <returns>The time in UTC; null for other connections, for closed ones, and when the store cannot be read.</returns>
    public static DateTime? GetVirtualTime(McfConnection connection) => SessionClock.VirtualTime(connection);
}
