using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using AmazonMcf.Connection;

namespace AmazonMcf.Session;

/// <summary>
/// The connections of one runspace. Runspaces do not share their current connection, so that two scripts in one process never place
/// orders with each other's seller. A connection can be passed to a different runspace with -Connection.
/// </summary>
internal sealed class McfSession
{
    private static readonly ConditionalWeakTable<Runspace, McfSession> ByRunspace = new();
    private static readonly McfSession OfNoRunspace = new();

    private readonly object gate = new();
    private readonly List<McfConnection> open = [];
    private readonly List<McfConnection> closed = [];
    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);
    private McfConnection? current;

    /// <summary>The session of the runspace that runs on this thread.</summary>
    public static McfSession OfThread =>
        Runspace.DefaultRunspace is { } runspace ? ByRunspace.GetOrCreateValue(runspace) : OfNoRunspace;

    /// <summary>The current connection, which commands use by default.</summary>
    public McfConnection? Current
    {
        get
        {
            lock (gate)
            {
                return current;
            }
        }
    }

    /// <summary>All open connections, oldest first.</summary>
    public IReadOnlyList<McfConnection> Open
    {
        get
        {
            lock (gate)
            {
                return open.ToArray();
            }
        }
    }

    /// <summary>Whether connections of more than one seller are open.</summary>
    public bool HasSeveralSellers => SellersOf(Open) > 1;

    /// <summary>Connections that were closed with unfinished work, until that work is resolved.</summary>
    public IReadOnlyList<McfConnection> Closed
    {
        get
        {
            lock (gate)
            {
                closed.RemoveAll(connection => connection.Interruptions.Count == 0);
                return closed.ToArray();
            }
        }
    }

    /// <summary>How many sellers connections belong to.</summary>
    public static int SellersOf(IEnumerable<McfConnection> connections) =>
        connections.Select(AccountOf).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The name of the last connection to a seller in this session, open or closed; null when there was none.</summary>
    public string? NameOf(string sellerKey)
    {
        lock (gate)
        {
            return names.TryGetValue(sellerKey, out var name) ? name : null;
        }
    }

    /// <summary>The open connection with a name; null when there is none.</summary>
    public McfConnection? Named(string name) => Open.FirstOrDefault(connection => IsNamed(connection, name));

    /// <summary>The open connection with exactly this name, or else all whose names match it as a wildcard pattern.</summary>
    public IReadOnlyList<McfConnection> Find(string name) => new NamePattern(name).Find(Open, connection => connection.Name);

    /// <summary>A name that no open connection has: the preferred name, or the preferred name with a number.</summary>
    public string FreeName(string preferred)
    {
        var name = preferred;
        for (var number = 2; Named(name) is not null; number++)
        {
            name = FormattableString.Invariant($"{preferred} {number}");
        }

        return name;
    }

    /// <summary>Adds a connection and makes it the current one.</summary>
    public void Add(McfConnection connection)
    {
        lock (gate)
        {
            open.Add(connection);
            names[connection.SellerKey] = connection.Name;
            current = connection;
        }
    }

    /// <summary>
    /// Removes a connection, but keeps its unfinished work. Only a connection to the same seller and marketplace becomes current
    /// automatically: orders must not go to a different one because a connection was closed.
    /// </summary>
    public void Remove(McfConnection connection)
    {
        lock (gate)
        {
            open.Remove(connection);
            if (ReferenceEquals(current, connection))
            {
                current = open.LastOrDefault(other => AreAlike(other, connection));
            }
        }

        // Commands of other runspaces that still use it stop a moment later.
        connection.Journal.Added += (_, _) => Keep(connection);
        if (connection.Interruptions.Count > 0)
        {
            Keep(connection);
        }
    }

    /// <summary>Keeps a closed connection because of its unfinished work.</summary>
    public void Keep(McfConnection connection)
    {
        lock (gate)
        {
            if (!closed.Contains(connection))
            {
                closed.Add(connection);
            }
        }
    }

    /// <summary>
    /// Removes work whose outcome is now known, including unfinished work on closed connections to the same seller.
    /// </summary>
    public void Settle(McfConnection connection, string command, string target)
    {
        connection.Journal.Settle(command, target);
        foreach (var earlier in Closed.Where(earlier => AccountOf(earlier) == AccountOf(connection)))
        {
            earlier.Journal.Settle(command, target);
        }
    }

    // The same -SellerId may be used in two regions, and a copied store has the same key: their orders are different.
    private static string AccountOf(McfConnection connection) =>
        connection.SellerKey.ToUpperInvariant() + "\n" + (connection.StorePath ?? connection.Endpoint.Authority);

    private static bool AreAlike(McfConnection one, McfConnection other) =>
        AccountOf(one) == AccountOf(other) && one.Marketplace == other.Marketplace;

    private static bool IsNamed(McfConnection connection, string name) =>
        string.Equals(connection.Name, name, StringComparison.OrdinalIgnoreCase);
}
