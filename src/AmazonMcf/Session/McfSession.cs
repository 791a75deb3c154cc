using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using AmazonMcf.Connection;

namespace AmazonMcf.Session;

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
    private readonly List<McfConnection> closed = [];
    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);
    private McfConnection? current;

    /// <summary>The session of the runspace that runs on this thread.</summary>
    public static McfSession OfThread =>
        Runspace.DefaultRunspace is { } runspace ? ByRunspace.GetOrCreateValue(runspace) : OfNoRunspace;

    /// <summary>The connection commands use when they are given none.</summary>
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

    /// <summary>Connections that were closed while commands left work open on them, until that is settled.</summary>
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

    /// <summary>The name by which this session knew a seller last, its connection open or closed; null when it never did.</summary>
    public string? NameOf(string sellerKey)
    {
        lock (gate)
        {
            return names.TryGetValue(sellerKey, out var name) ? name : null;
        }
    }

    /// <summary>The connection of a name; null when there is none.</summary>
    public McfConnection? Named(string name) => Open.FirstOrDefault(connection => IsNamed(connection, name));

    /// <summary>The connections of a name: the one that has just this name, else those a wildcard takes in.</summary>
    public IReadOnlyList<McfConnection> Find(string name)
    {
        if (Named(name) is { } exact)
        {
            return [exact];
        }

        var pattern = new WildcardPattern(name, WildcardOptions.IgnoreCase);
        return [.. Open.Where(connection => pattern.IsMatch(connection.Name))];
    }

    /// <summary>A name that no open connection has: the one wished for, or that with a number.</summary>
    public string FreeName(string selection)
    {
        var name = selection;
        for (var number = 2; Named(name) is not null; number++)
        {
            name = FormattableString.Invariant($"{selection} {number}");
        }

        return name;
    }

    /// <summary>Takes in a connection and makes it the current one.</summary>
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
    /// Forgets a connection, except for what commands left open on it. Another one does not become current by itself: it may be another
    /// seller's.
    /// </summary>
    public void Remove(McfConnection connection)
    {
        lock (gate)
        {
            open.Remove(connection);
            if (ReferenceEquals(current, connection))
            {
                current = null;
            }
        }

        // Commands of other runspaces that still use it stop a moment later.
        connection.Journal.Added += (_, _) => Keep(connection);
        if (connection.Interruptions.Count > 0)
        {
            Keep(connection);
        }
    }

    /// <summary>Keeps a connection that is closed for what commands left open on it.</summary>
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
    /// Strikes out work whose outcome is known by now, also where it was left open on a closed connection to the same seller.
    /// </summary>
    public void Settle(McfConnection connection, string command, string target)
    {
        connection.Journal.Settle(command, target);
        foreach (var earlier in Closed.Where(earlier => AccountOf(earlier) == AccountOf(connection)))
        {
            earlier.Journal.Settle(command, target);
        }
    }

    // A key that was typed may be used in two regions, and a copied store has the key of the other: their orders are not the same.
    private static string AccountOf(McfConnection connection) =>
        connection.SellerKey.ToUpperInvariant() + "\n" + (connection.StorePath ?? connection.Endpoint.Authority);

    private static bool IsNamed(McfConnection connection, string name) =>
        string.Equals(connection.Name, name, StringComparison.OrdinalIgnoreCase);
}
