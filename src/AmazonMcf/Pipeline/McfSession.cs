using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using AmazonMcf.Connection;

namespace AmazonMcf.Pipeline;

/// <summary>
/// The connections of one runspace. Runspaces do not share their current connection, so that two scripts in one process never place
/// orders with each other's seller; a connection itself may be handed from one to the other with -Connection.
/// </summary>
internal sealed class McfSession
{
    private static readonly ConditionalWeakTable<Runspace, McfSession> ByRunspace = new();
    private static readonly McfSession OfNoRunspace = new();

    private readonly object gate = new();
    private readonly List<McfConnection> open = [];
    private McfConnection? current;

    /// <summary>The session of the runspace that runs on this thread.</summary>
    public static McfSession OfThread =>
        Runspace.DefaultRunspace is { } runspace ? ByRunspace.GetOrCreateValue(runspace) : OfNoRunspace;

    /// <summary>The connection commands use when they are given none.</summary>
    public McfConnection? Current
    {
        get { lock (gate) return current; }
    }

    /// <summary>All open connections, oldest first.</summary>
    public IReadOnlyList<McfConnection> Open
    {
        get { lock (gate) return open.ToArray(); }
    }

    /// <summary>Takes in a connection and makes it the current one.</summary>
    public void Add(McfConnection connection)
    {
        lock (gate)
        {
            open.Add(connection);
            current = connection;
        }
    }

    /// <summary>Forgets a connection. Another one does not become current by itself: it may be another seller's.</summary>
    public void Remove(McfConnection connection)
    {
        lock (gate)
        {
            open.Remove(connection);
            if (ReferenceEquals(current, connection)) current = null;
        }
    }
}
