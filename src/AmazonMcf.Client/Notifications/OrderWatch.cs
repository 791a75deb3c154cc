using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound;
using SellingPartner.Telemetry;

namespace AmazonMcf.Notifications;

/// <summary>
/// One stream of the changes of orders, from a queue and from the list of orders. A message is a hint: the order is read before its change
/// is reported, and read again if the service still returns the state before the message. Queues lose, repeat and reorder messages, so the
/// list is read from time to time, and what only the list shows is marked.
/// </summary>
internal sealed class OrderWatch
{
    // How often an order is read that the service returns as it was before its message, and the wait before the second read.
    private const int ReadsOfLateOrder = 4;
    private const int MostNamed = 10;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);

    // Orders of one moment can appear in the list late, and clocks differ.
    internal static readonly TimeSpan Overlap = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan RetryOfList = TimeSpan.FromMinutes(1);

    private readonly IOrders orders;
    private readonly WatchedQueue? queue;
    private readonly MessageSellers sellers;
    private readonly OrderWatchOptions options;
    private readonly TimeProvider time;
    private readonly long start;
    private readonly WatchedOrderStates known = new();
    private readonly WatchWarnings warnings = new();

    // Orders that the list shows as changed, since when they wait for their message; and those whose message came before its change.
    private readonly Dictionary<string, long> waiting = new(StringComparer.Ordinal);
    private readonly HashSet<string> late = new(StringComparer.Ordinal);
    private DateTime since;
    private int requestsOfList = 1;

    /// <summary>Creates a watch.</summary>
    /// <param name="orders">Reads orders.</param>
    /// <param name="queue">The queue; null for none.</param>
    /// <param name="sellers">Knows whose messages are in the queue.</param>
    /// <param name="options">How to watch.</param>
    /// <param name="time">The clock.</param>
    public OrderWatch(IOrders orders, INotificationQueue? queue, MessageSellers sellers, OrderWatchOptions options, TimeProvider time)
    {
        (this.orders, this.sellers, this.options, this.time) = (orders, sellers, options, time);
        this.queue = queue is null ? null : new WatchedQueue(queue, warnings, time);
        (start, since) = (time.GetTimestamp(), options.Since);
    }

    private TimeSpan Elapsed => time.GetElapsedTime(start);

    private bool IsOver => options.Timeout is { } timeout && Elapsed >= timeout;

    /// <summary>Watches. A message is deleted after the changes that it led to were consumed.</summary>
    /// <param name="call">Records the attempts; its tokens end the stream.</param>
    /// <returns>The changes and warnings.</returns>
    public async IAsyncEnumerable<WatchEvent> WatchAsync(ApiCall call)
    {
        var nextList = options.FirstList;
        var isFirst = true;
        while (true)
        {
            var isLast = IsOver;
            if (queue is not null)
            {
                var wait = isFirst || isLast ? TimeSpan.Zero : Shorter(Left(nextList), LongestWait);
                await foreach (var change in ReadQueueAsync(queue, wait, isLast, call).ConfigureAwait(false))
                {
                    yield return new(change, null);
                }
            }

            if (isLast || Elapsed >= nextList)
            {
                var isListed = options.Only?.AreReadDirectly(requestsOfList) != true;
                if (isListed)
                {
                    await foreach (var change in ReadListAsync(isLast, call).ConfigureAwait(false))
                    {
                        yield return new(change, null);
                    }
                }

                nextList = Elapsed
                    + (isListed && warnings.IsServiceFailing ? Shorter(options.Interval, RetryOfList) : options.Interval);
            }

            await foreach (var change in ReportMissedAsync(isLast, call).ConfigureAwait(false))
            {
                yield return new(change, null);
            }

            while (warnings.TryTake(out var text))
            {
                yield return new(null, text);
            }

            if (isLast)
            {
                // The list is complete, but which changes the queue missed, and what stays in it, is not known.
                if (warnings.QueueFailure is { } failure)
                {
                    throw failure;
                }

                yield break;
            }

            isFirst = false;
            await PauseAsync(nextList, call.Dispatch).ConfigureAwait(false);
        }
    }

    // Messages that stay in the queue come again, and a busy queue is never empty: neither may keep the list from being read, so that only
    // the last look reads on, until the queue has nothing new.
    private async IAsyncEnumerable<McfOrderChange> ReadQueueAsync(WatchedQueue source, TimeSpan wait, bool isLast, ApiCall call)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (await source.ReceiveAsync(wait, call.Dispatch).ConfigureAwait(false) is { Messages: > 0 } received)
        {
            var isProgress = false;
            foreach (var entry in received.InOrder)
            {
                // A receipt is new each time that the queue shows the same message.
                isProgress |= seen.Add(entry.NotificationId ?? entry.Body ?? "");
            }

            var open = received.InOrder.OfType<McfOrderNotification>().ToList();
            for (var read = 0; read < ReadsOfLateOrder && open.Count > 0; read++)
            {
                await PauseBeforeAsync(read, call.Dispatch).ConfigureAwait(false);
                var behind = new List<McfOrderNotification>();
                foreach (var notification in open)
                {
                    var (state, change) = await VerifyAsync(notification, isLast, call).ConfigureAwait(false);
                    if (change is not null)
                    {
                        yield return change;
                    }

                    if (state == MessageState.Processed)
                    {
                        // Its change was written: a stop gives the deletion the time of requests in progress.
                        await source.DeleteAsync(notification, call.Wire).ConfigureAwait(false);
                    }
                    else if (state == MessageState.BeforeItsChange)
                    {
                        behind.Add(notification);
                    }
                    else if (warnings.IsServiceFailing)
                    {
                        yield break;
                    }
                }

                // What was read in vain before is read once each time the queue shows it.
                open = behind.FindAll(notification => !late.Contains(notification.SellerFulfillmentOrderId!));
            }

            ReportLate(open);
            if (!isLast || !isProgress)
            {
                yield break;
            }

            wait = TimeSpan.Zero;
        }
    }

    private async Task<(MessageState State, McfOrderChange? Change)> VerifyAsync(
        McfOrderNotification notification, bool isLast, ApiCall call)
    {
        (MessageState, McfOrderChange?) found = (MessageState.NotProcessed, null);
        await warnings.TryAsync(async () => found = await LookAsync(notification, call).ConfigureAwait(false), isLast)
            .ConfigureAwait(false);
        return found;
    }

    // Messages of other sellers, and of orders that this connection does not know, stay in the queue.
    private async Task<(MessageState State, McfOrderChange? Change)> LookAsync(McfOrderNotification notification, ApiCall call)
    {
        if (notification.SellerFulfillmentOrderId is not { Length: > 0 } id || !await IsOwnAsync(notification, call).ConfigureAwait(false))
        {
            return (MessageState.NotProcessed, null);
        }

        if (known.Covers(notification))
        {
            late.Remove(id);
            return (MessageState.Processed, null);
        }

        if (!IsWatched(id))
        {
            return (MessageState.NotProcessed, null);
        }

        try
        {
            var order = await orders.GetOrderAsync(id, call).ConfigureAwait(false);
            return notification.IsNewerThan(order)
                ? (MessageState.BeforeItsChange, null)
                : (MessageState.Processed, Take(order, OrderChangeSources.Queue, isMissed: false));
        }
        catch (McfOrderNotFoundException)
        {
            return (MessageState.NotProcessed, null);
        }
    }

    private async Task<bool> IsOwnAsync(McfOrderNotification notification, ApiCall call)
    {
        var isOwn = await sellers.IsOwnAsync(notification, call).ConfigureAwait(false);
        if (!isOwn)
        {
            warnings.AddOnce(
                "seller " + notification.SellerId,
                $"Messages of seller '{notification.SellerId}' stay in the queue: they do not belong to a subscription of this connection. "
                    + "If it is the seller of this connection, connect with this seller ID; otherwise use one queue for each seller.");
        }

        return isOwn;
    }

    private bool IsWatched(string id) => options.Only?.Contains(id) != false;

    private McfOrderChange? Take(McfOrder order, string source, bool isMissed)
    {
        waiting.Remove(order.SellerFulfillmentOrderId);
        late.Remove(order.SellerFulfillmentOrderId);
        return known.Has(order) ? null : Report(order, source, isMissed);
    }

    private async IAsyncEnumerable<McfOrderChange> ReadListAsync(bool isLast, ApiCall call)
    {
        var (latest, before) = (since, call.Attempts);
        await foreach (var order in warnings.TryEachAsync(orders.ListOrdersAsync(since, call), isLast).ConfigureAwait(false))
        {
            latest = order.StatusUpdatedDate is { } updated && updated - Overlap > latest ? updated - Overlap : latest;
            if (order.StatusUpdatedDate < options.Since || !IsWatched(order.SellerFulfillmentOrderId) || known.Has(order))
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

        // What a list that ended early did not show is read next time.
        if (!warnings.IsServiceFailing)
        {
            (since, requestsOfList) = (latest, Math.Max(1, call.Attempts - before));
            sellers.Refresh();
        }
    }

    // A change that the list shows may still be in the queue.
    private async IAsyncEnumerable<McfOrderChange> ReportMissedAsync(bool isLast, ApiCall call)
    {
        var missed = new List<string>();
        foreach (var (id, listed) in waiting.Select(entry => (entry.Key, entry.Value)).ToList())
        {
            if (!IsWatched(id))
            {
                waiting.Remove(id);
                continue;
            }

            var isDue = time.GetElapsedTime(listed) >= options.Grace;
            if (!isDue && !isLast)
            {
                continue;
            }

            var isMissed = isDue && !late.Contains(id);
            McfOrderChange? change = null;
            if (!await warnings.TryAsync(
                async () => change = Take(
                    await orders.GetOrderAsync(id, call).ConfigureAwait(false), OrderChangeSources.List, isMissed),
                isLast).ConfigureAwait(false))
            {
                break;
            }

            if (change is not null)
            {
                missed.AddRange(isMissed ? [id] : []);
                yield return change;
            }
        }

        if (missed.Count > 0)
        {
            warnings.Add(FormattableString.Invariant(
                $"The queue did not deliver {missed.Count} changes that the list of orders showed: {NameList.Of(missed, MostNamed)}."));
        }
    }

    private void ReportLate(List<McfOrderNotification> behind)
    {
        var ids = behind.Select(notification => notification.SellerFulfillmentOrderId!).Where(late.Add).ToList();
        if (ids.Count > 0)
        {
            warnings.Add(FormattableString.Invariant(
                $"The service returned {ids.Count} orders as they were before their notifications: {NameList.Of(ids, MostNamed)}. ")
                + "The messages stay in the queue, and the orders are read again.");
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

    private Task PauseBeforeAsync(int read, CancellationToken stop) =>
        read == 0 ? Task.CompletedTask : time.Delay(TimeSpan.FromTicks(FirstPause.Ticks << (read - 1)), stop);

    // A queue that works waits itself.
    private async Task PauseAsync(TimeSpan nextList, CancellationToken stop)
    {
        if (queue is not null && !warnings.IsQueueFailing && !warnings.IsServiceFailing)
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

    private enum MessageState
    {
        NotProcessed,
        BeforeItsChange,
        Processed,
    }
}
