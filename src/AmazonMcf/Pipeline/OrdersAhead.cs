using AmazonMcf.Model;

namespace AmazonMcf.Pipeline;

/// <summary>
/// Knows how many orders a file still holds, from the orders that came out of it; not when something on the way changed their order.
/// </summary>
internal sealed class OrdersAhead
{
    private McfOrderSource? newest;
    private bool isSorted;

    /// <summary>How many orders are still to come; null when nobody knows.</summary>
    public int? Count => isSorted ? null : newest?.OrdersAfter;

    /// <summary>Takes note of an order that came; over several connections it comes several times.</summary>
    public void Pass(McfOrderSource? source)
    {
        if (ReferenceEquals(source, newest))
        {
            return;
        }

        isSorted |= newest?.OrdersAfter is { } before && source?.Path == newest.Path && source?.OrdersAfter >= before;
        newest = source;
    }
}
