namespace AmazonMcf.Service.Store;

/// <summary>
/// The stores of a process that have a connection. Beyond a limit the one used longest ago is disconnected when another one connects, so
/// that a thousand stores cost the handles and the memory of a few. Stores in memory are not counted: they would be lost.
/// </summary>
/// <param name="limit">The most stores with a connection, as far as they are not all in use.</param>
internal sealed class OpenStores(int limit)
{
    private readonly object gate = new();
    private readonly LinkedList<EmbeddedStore> byUse = new();
    private readonly Dictionary<EmbeddedStore, LinkedListNode<EmbeddedStore>> nodes = [];

    /// <summary>Those of this process.</summary>
    public static OpenStores OfTheProcess { get; } = new(limit: 48);

    /// <summary>How many have a connection, or are about to.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return byUse.Count;
            }
        }
    }

    /// <summary>Notes that a store is used now, and disconnects others when there are too many.</summary>
    public void Use(EmbeddedStore store, StoreLocation location)
    {
        if (location.Path is null)
        {
            return;
        }

        foreach (var idle in Note(store))
        {
            // A store in use is passed over; no lock is waited for here.
            if (idle.TryDisconnect() && Count <= limit)
            {
                return;
            }
        }
    }

    /// <summary>Records that a store no longer has a connection.</summary>
    public void Remove(EmbeddedStore store)
    {
        lock (gate)
        {
            if (!nodes.TryGetValue(store, out var node))
            {
                return;
            }

            byUse.Remove(node);
            nodes.Remove(store);
        }
    }

    private List<EmbeddedStore> Note(EmbeddedStore store)
    {
        lock (gate)
        {
            if (nodes.TryGetValue(store, out var node))
            {
                byUse.Remove(node);
            }
            else
            {
                nodes.Add(store, node = new LinkedListNode<EmbeddedStore>(store));
            }

            byUse.AddLast(node);
            return byUse.Count <= limit ? [] : [.. byUse.Where(other => other != store)];
        }
    }
}
