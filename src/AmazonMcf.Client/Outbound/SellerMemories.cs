namespace AmazonMcf.Outbound;

/// <summary>
/// The memories of all connections in the process, by seller: what one connection changes, others must not remember. A connection keeps its
/// memory to itself otherwise, since two services may know the same seller. Thread-safe.
/// </summary>
internal static class SellerMemories
{
    private static readonly Dictionary<string, List<WeakReference<OrderMemory>>> BySeller = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a memory, until it is collected as garbage.</summary>
    /// <param name="sellerKey">The key of the seller.</param>
    /// <param name="memory">The memory.</param>
    /// <returns>The memory.</returns>
    public static OrderMemory Add(string sellerKey, OrderMemory memory)
    {
        lock (BySeller)
        {
            if (!BySeller.TryGetValue(sellerKey, out var memories))
            {
                BySeller.Add(sellerKey, memories = []);
            }

            memories.RemoveAll(entry => !entry.TryGetTarget(out _));
            memories.Add(new(memory));
        }

        return memory;
    }

    /// <summary>Forgets an order of a seller in all memories.</summary>
    /// <param name="sellerKey">The key of the seller.</param>
    /// <param name="orderId">The order.</param>
    public static void Forget(string sellerKey, string orderId)
    {
        lock (BySeller)
        {
            if (!BySeller.TryGetValue(sellerKey, out var memories))
            {
                return;
            }

            foreach (var entry in memories)
            {
                if (entry.TryGetTarget(out var memory))
                {
                    memory.Forget(orderId);
                }
            }
        }
    }
}
