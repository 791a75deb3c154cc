namespace AmazonMcf.Outbound;

/// <summary>
/// The memories of all connections in the process, by seller: what one connection changes, others must not remember. A connection keeps its
/// memory to itself otherwise, since two services may know the same seller. Thread-safe.
/// </summary>
internal static class SellerMemories
{
    private static readonly List<Entry> Entries = [];

    /// <summary>The key of the seller of each memory.</summary>
    public static IReadOnlyList<string> Keys
    {
        get
        {
            lock (Entries)
            {
                return Entries.ConvertAll(static entry => entry.SellerKey);
            }
        }
    }

    /// <summary>Adds a memory, until its connection is closed or it is collected as garbage.</summary>
    /// <param name="sellerKey">The key of the seller.</param>
    /// <param name="memory">The memory.</param>
    /// <param name="closed">Canceled when the connection is closed.</param>
    /// <returns>The memory.</returns>
    public static OrderMemory Add(string sellerKey, OrderMemory memory, CancellationToken closed)
    {
        var entry = new Entry(sellerKey, new(memory));
        lock (Entries)
        {
            Entries.RemoveAll(static other => !other.Memory.TryGetTarget(out _));
            Entries.Add(entry);
        }

        closed.Register(() => Remove(entry));
        return memory;
    }

    /// <summary>Forgets an order of a seller in all memories.</summary>
    /// <param name="sellerKey">The key of the seller.</param>
    /// <param name="orderId">The order.</param>
    public static void Forget(string sellerKey, string orderId)
    {
        lock (Entries)
        {
            foreach (var entry in Entries)
            {
                if (string.Equals(entry.SellerKey, sellerKey, StringComparison.OrdinalIgnoreCase)
                    && entry.Memory.TryGetTarget(out var memory))
                {
                    memory.Forget(orderId);
                }
            }
        }
    }

    private static void Remove(Entry entry)
    {
        lock (Entries)
        {
            Entries.Remove(entry);
            if (Entries.Count == 0)
            {
                Entries.TrimExcess();
            }
        }
    }

    private sealed class Entry(string sellerKey, WeakReference<OrderMemory> memory)
    {
        public string SellerKey => sellerKey;

        public WeakReference<OrderMemory> Memory => memory;
    }
}
