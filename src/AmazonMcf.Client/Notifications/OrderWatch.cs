using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound;
using SellingPartner.Telemetry;

namespace AmazonMcf.Notifications;

/// <summary>
/// One stream of the changes of orders, from a queue and from the list of orders. A message is a hint: the order is read before its change
/// is reported. Queues lose, repeat and reorder messages, so the list is read from time to time, and what only the list shows is marked.
/// </summary>
/// <param name="orders">Reads orders.</param>
/// <param name="queue">The queue; null for none.</param>
/// <param name="options">How to watch.</param>
/// <param name="time">The clock.</param>
internal sealed class OrderWatch(IOrders orders, INotificationQueue? queue, OrderWatchOptions options, TimeProvider time)
{
    // What can be verified at the usual rate of reads before a queue shows the messages again.
    private const int MessagesAtOnce = 20;

    // Orders of one moment can appear in the list late, and clocks differ.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly KnownOrders known = new();
    private readonly Dictionary<string, long> waiting = new(StringComparer.Ordinal);
    private readonly long start = time.GetTimestamp();
    private readonly Queue<string> warnings = new();
    private DateTime since = options.Since;
    private bool isFailing;

    private TimeSpan Elapsed => time.GetElapsedTime(start);

    private bool IsOver => options.Timeout is { } timeout && Elapsed >= timeout;

    /// <summary>Watches. A message is deleted after the changes that it led to were consumed.</summary>
    /// <param name="call">Records the attempts; its tokens end the stream.</param>
    /// <returns>The changes and warnings.</returns>
    public async IAsyncEnumerable<WatchEvent> WatchAsync(ApiCall call)
    {
        var nextList = TimeSpan.Zero;
        var isFirst = true;
        while (true)
        {
            var isLast = IsOver;
            if (queue is not null)
            {
                var wait = isFirst || isLast ? TimeSpan.Zero : Shorter(Left(nextList), LongestWait);
                await foreach (var change in ReadQueueAsync(wait, isLast, call).ConfigureAwait(false))
                {
                    yield return new(change, null);
                }
            }

            if (isFirst || isLast || Elapsed >= nextList)
            {
                nextList = Elapsed + options.Interval;
                await foreach (var change in ReadListAsync(call).ConfigureAwait(false))
                {
                    yield return new(change, null);
                }
            }

            await foreach (var change in ReportMissedAsync(isLast, call).ConfigureAwait(false))
            {
                yield return new(change, null);
            }

            while (warnings.Count > 0)
            {
                yield return new(null, warnings.Dequeue());
            }

            if (isLast)
            {
                yield break;
            }

            isFirst = false;
            await PauseAsync(nextList, call.Dispatch).ConfigureAwait(false);
        }
    }

    // Messages that stay in the queue come again, and a busy queue is never empty: neither may keep the list from being read, so that only
    // the last look reads on, until the queue has nothing new.
    private async IAsyncEnumerable<McfOrderChange> ReadQueueAsync(TimeSpan wait, bool isLast, ApiCall call)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (await ReceiveAsync(wait, call.Dispatch).ConfigureAwait(false) is { Messages: > 0 } received)
        {
            var isProgress = false;
            foreach (var entry in received.InOrder)
            {
                isProgress |= seen.Add(entry.NotificationId ?? entry.ReceiptHandles[0]);
            }

            foreach (var notification in received.InOrder.OfType<McfOrderNotification>())
            {
                var (isKnown, change) = await VerifyAsync(notification, call).ConfigureAwait(false);
                if (change is not null)
                {
                    yield return change;
                }

                if (isKnown)
                {
                    isProgress = true;
                    await DeleteAsync(notification, call.Dispatch).ConfigureAwait(false);
                }
            }

            if (!isLast || !isProgress)
            {
                yield break;
            }

            wait = TimeSpan.Zero;
        }
    }

    private async Task<ReceivedNotifications?> ReceiveAsync(TimeSpan wait, CancellationToken stop)
    {
        var received = new ReceivedNotifications("");
        try
        {
            await new NotificationReceiver(queue!, time).ReceiveAsync(received, MessagesAtOnce, wait, stop).ConfigureAwait(false);
            isFailing = false;
        }
        catch (McfQueueFailedException failure) when (failure.IsTransient)
        {
            WarnOnce(failure);
        }

        return received;
    }

    // An order that this connection does not know may belong to the subscription of another seller: its message stays in the queue.
    private async Task<(bool IsKnown, McfOrderChange? Change)> VerifyAsync(McfOrderNotification notification, ApiCall call)
    {
        if (notification.SellerFulfillmentOrderId is not { Length: > 0 } id)
        {
            return (false, null);
        }

        if (known.Covers(notification))
        {
            return (true, null);
        }

        try
        {
            return (true, await ReadAsync(id, OrderChangeSources.Queue, isMissed: false, call).ConfigureAwait(false));
        }
        catch (McfOrderNotFoundException)
        {
            return (false, null);
        }
    }

    private async Task<McfOrderChange?> ReadAsync(string id, string source, bool isMissed, ApiCall call)
    {
        var order = await orders.GetOrderAsync(id, call).ConfigureAwait(false);
        waiting.Remove(id);
        return known.Has(order) ? null : Report(order, source, isMissed);
    }

    private async IAsyncEnumerable<McfOrderChange> ReadListAsync(ApiCall call)
    {
        var latest = since;
        await foreach (var order in orders.ListOrdersAsync(since, call).ConfigureAwait(false))
        {
            latest = order.StatusUpdatedDate is { } updated && updated - Overlap > latest ? updated - Overlap : latest;
            if (order.StatusUpdatedDate < options.Since || known.Has(order))
            {
                continue;
            }

            if (queue is null)
            {
                yield return Report(order, OrderChangeSources.List, isMissed: false);
            }
            else if (!waiting.ContainsKey(order.SellerFulfillmentOrderId))
            {
                waiting.Add(order.SellerFulfillmentOrderId, time.GetTimestamp());
            }
        }

        since = latest;
    }

    // A change that the list shows may still be on its way through the queue.
    private async IAsyncEnumerable<McfOrderChange> ReportMissedAsync(bool isLast, ApiCall call)
    {
        var missed = new List<string>();
        var due = waiting.Where(entry => isLast || time.GetElapsedTime(entry.Value) >= options.Grace);
        foreach (var id in due.Select(entry => entry.Key).ToList())
        {
            if (await ReadAsync(id, OrderChangeSources.List, isMissed: true, call).ConfigureAwait(false) is { } change)
            {
                missed.Add(id);
                yield return change;
            }
        }

        if (missed.Count > 0)
        {
            warnings.Enqueue(FormattableString.Invariant(
                $"The queue did not deliver {missed.Count} changes that the list of orders showed: {Names(missed)}."));
        }
    }

    private McfOrderChange Report(McfOrder order, string source, bool isMissed)
    {
        var previous = known.StatusOf(order.SellerFulfillmentOrderId);
        known.Remember(order);
        return new McfOrderChange
        {
            SellerKey = order.SellerKey,
            ConnectionName = order.ConnectionName,
            SellerFulfillmentOrderId = order.SellerFulfillmentOrderId,
            PreviousStatus = previous,
            Status = order.Status,
            StatusUpdatedDate = order.StatusUpdatedDate,
            Source = source,
            IsMissedByQueue = isMissed,
            Order = order,
        };
    }

    private async Task DeleteAsync(McfOrderNotification notification, CancellationToken stop)
    {
        try
        {
            await queue!.DeleteAsync(notification.ReceiptHandles, stop).ConfigureAwait(false);
        }
        catch (McfQueueFailedException failure) when (failure.IsTransient)
        {
            // It comes again, and is known then.
            WarnOnce(failure);
        }
    }

    private void WarnOnce(McfQueueFailedException failure)
    {
        if (!isFailing)
        {
            isFailing = true;
            warnings.Enqueue(failure.Message + " The list of orders is still read; the queue is tried again.");
        }
    }

    // A queue that works waits itself.
    private async Task PauseAsync(TimeSpan nextList, CancellationToken stop)
    {
        if (queue is not null && !isFailing)
        {
            return;
        }

        var left = queue is null ? Left(nextList) : Shorter(Left(nextList), LongestWait);
        if (left > TimeSpan.Zero)
        {
            await time.Delay(left, stop).ConfigureAwait(false);
        }
    }

    private TimeSpan Left(TimeSpan nextList)
    {
        var left = options.Timeout is { } timeout ? Shorter(timeout, nextList) - Elapsed : nextList - Elapsed;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static string Names(List<string> ids)
    {
        const int Most = 10;
        var text = string.Join(", ", ids.Take(Most));
        return ids.Count > Most ? FormattableString.Invariant($"{text} and {ids.Count - Most} more") : text;
    }
}
