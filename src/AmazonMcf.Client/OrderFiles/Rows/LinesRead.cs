namespace AmazonMcf.OrderFiles.Rows;

/// <summary>The lines of an order that were read. Most orders have a few, which are compared faster than looked up.</summary>
/// <param name="comparer">Compares lines.</param>
internal sealed class LinesRead(IEqualityComparer<OrderRow> comparer)
{
    private const int Few = 8;
    private readonly List<OrderRow> few = [];
    private Dictionary<OrderRow, OrderRow>? all;

    /// <summary>Clears the lines of the previous order.</summary>
    public void Clear()
    {
        few.Clear();
        all = null;
    }

    /// <summary>Adds a line.</summary>
    /// <returns>The same line, if it was added before; the new one is not added then.</returns>
    public OrderRow? Add(OrderRow row)
    {
        if (all is not null)
        {
            return AddToAll(row);
        }

        foreach (var earlier in few)
        {
            if (comparer.Equals(earlier, row))
            {
                return earlier;
            }
        }

        few.Add(row);
        if (few.Count > Few)
        {
            all = few.ToDictionary(line => line, comparer);
        }

        return null;
    }

    private OrderRow? AddToAll(OrderRow row)
    {
        if (all!.TryGetValue(row, out var earlier))
        {
            return earlier;
        }

        all.Add(row, row);
        return null;
    }
}
