using AmazonMcf.Connection;
using AmazonMcf.Service;
using AmazonMcf.Session;

namespace AmazonMcf.Views;

/// <summary>What the views and the members of a connection show that the connection itself does not know.</summary>
public static class ConnectionView
{
    /// <summary>The virtual time of the embedded service behind a connection, read from its store at this moment.</summary>
    /// <param name="connection">The connection.</param>
    /// <returns>The time in UTC; null for connections to anything else, for closed ones, and when the store cannot be read.</returns>
    public static DateTime? GetVirtualTime(McfConnection connection)
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
