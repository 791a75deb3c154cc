using AmazonMcf.Model;

namespace AmazonMcf.Parcels.Ledger;

/// <summary>
/// When an order is read again. An open one in each run, since a number can come without a change of status; a finished one once a day for
/// three days, since a number can be corrected.
/// </summary>
internal static class FollowRule
{
    private static readonly TimeSpan AfterEnd = TimeSpan.FromDays(3);
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    /// <summary>How long an order is followed that cannot be read, or that stays open.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(60);

    /// <summary>The next read of an order; null if it is not read again.</summary>
    /// <param name="order">The order as it was read.</param>
    /// <param name="until">When following it ends so far; null if it was not followed.</param>
    /// <param name="now">The time of the service.</param>
    public static (DateTime Due, DateTime Until)? NextRead(McfOrder order, DateTime? until, DateTime now)
    {
        if (!order.IsTerminal)
        {
            return until < now ? null : (now, until ?? now + Longest);
        }

        var end = (order.StatusUpdatedDate ?? now) + AfterEnd;
        var isShipped = order.Shipments.OrEmpty().Any(shipment => !ParcelBuilder.IsCanceled(shipment));
        return isShipped && now + Interval <= end ? (now + Interval, end) : null;
    }
}
