namespace SellingPartner.Http;

/// <summary>
/// The newest request ids of responses. The service gives each response an id of its own: one that comes a second time belongs to an
/// earlier request, for example when something between repeats a response. Thread-safe.
/// </summary>
internal sealed class RecentIds
{
    /// <summary>How many ids are kept: those of more than half an hour at two requests a second.</summary>
    public const int Capacity = 4096;

    private readonly object gate = new();
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    /// <summary>Takes note of an id.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(string id)
    {
        lock (gate)
        {
            if (!known.Add(id))
            {
                return false;
            }

            order.Enqueue(id);
            if (order.Count > Capacity)
            {
                known.Remove(order.Dequeue());
            }

            return true;
        }
    }
}
