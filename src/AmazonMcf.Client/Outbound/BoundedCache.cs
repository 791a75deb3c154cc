namespace AmazonMcf.Outbound;

/// <summary>Values by key, of which those not used for longest are removed beyond a number. Thread-safe.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <param name="most">How many values are kept at most.</param>
internal sealed class BoundedCache<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> nodes = [];
    private readonly LinkedList<(TKey Key, TValue Value)> byUse = [];

    /// <summary>Finds a value.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether there is one.</returns>
    public bool Find(TKey key, out TValue value)
    {
        lock (nodes)
        {
            if (!nodes.TryGetValue(key, out var node))
            {
                value = default!;
                return false;
            }

            byUse.Remove(node);
            byUse.AddLast(node);
            value = node.Value.Value;
            return true;
        }
    }

    /// <summary>Removes a value.</summary>
    /// <param name="key">The key.</param>
    public void Remove(TKey key)
    {
        lock (nodes)
        {
            if (nodes.TryGetValue(key, out var node))
            {
                byUse.Remove(node);
                nodes.Remove(key);
            }
        }
    }

    /// <summary>Adds or replaces a value.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public void Add(TKey key, TValue value)
    {
        lock (nodes)
        {
            Remove(key);
            nodes.Add(key, byUse.AddLast((key, value)));
            if (nodes.Count > most)
            {
                nodes.Remove(byUse.First!.Value.Key);
                byUse.RemoveFirst();
            }
        }
    }
}
