using AmazonMcf.Model;

namespace AmazonMcf.Pipeline;

/// <summary>
/// Tracks how many orders of a file remain, unless their order was changed in the pipeline.
/// </summary>
internal sealed class OrdersAhead
{
    private McfOrderSource? newest;
    private bool isSorted;

    /// <summary>How many orders remain; null if unknown.</summary>
    public int? Count => isSorted ? null : newest?.OrdersAfter;

    /// <summary>Records an order that was read. With several connections, it is passed once for each.</summary>
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
