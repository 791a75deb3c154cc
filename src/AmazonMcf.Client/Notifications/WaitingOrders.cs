using AmazonMcf.Model;

namespace AmazonMcf.Notifications;

/// <summary>The orders that are waited for, and the changes that were seen of each. Thread-safe.</summary>
internal sealed class WaitingOrders
{
    private readonly object gate = new();
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private Exception? failure;

    /// <summary>Begins to wait for an order.</summary>
    /// <param name="orderId">The order.</param>
    /// <returns>The changes of the order from now on; dispose of it to end the wait.</returns>
    public Waiter Add(string orderId)
    {
        lock (gate)
        {
            if (!entries.TryGetValue(orderId, out var entry))
            {
                entries.Add(orderId, entry = new Entry());
            }

            if (failure is not null)
            {
                entry.Last.Fail(failure);
            }

            entry.Waiters++;
            return new Waiter(this, orderId, entry.Last);
        }
    }

    /// <summary>Whether an order is waited for.</summary>
    /// <param name="orderId">The order.</param>
    public bool Contains(string orderId)
    {
        lock (gate)
        {
            return entries.ContainsKey(orderId);
        }
    }

    /// <summary>Lets each order be read by itself if that takes no more requests than the list.</summary>
    /// <param name="requestsOfList">How many requests a list takes.</param>
    /// <returns>Whether the orders are read, so that no list is needed.</returns>
    public bool AreReadDirectly(int requestsOfList)
    {
        lock (gate)
        {
            if (entries.Count > requestsOfList)
            {
                return false;
            }

            foreach (var entry in entries.Values)
            {
                entry.Show(null);
            }

            return true;
        }
    }

    /// <summary>Passes a change to those that wait for the order.</summary>
    /// <param name="order">The order as it was seen.</param>
    public void Show(McfOrder order)
    {
        lock (gate)
        {
            if (entries.TryGetValue(order.SellerFulfillmentOrderId, out var entry))
            {
                entry.Show(order);
            }
        }
    }

    /// <summary>Ends all waits with a failure, and those that begin later.</summary>
    /// <param name="reason">The failure.</param>
    public void Fail(Exception reason)
    {
        lock (gate)
        {
            failure = reason;
            foreach (var entry in entries.Values)
            {
                entry.Last.Fail(reason);
            }
        }
    }

    private void Remove(string orderId)
    {
        lock (gate)
        {
            if (--entries[orderId].Waiters == 0)
            {
                entries.Remove(orderId);
            }
        }
    }

    /// <summary>The changes of one order, one after the other.</summary>
    internal sealed class Waiter : IDisposable
    {
        private readonly WaitingOrders orders;
        private readonly string orderId;
        private Change next;

        internal Waiter(WaitingOrders orders, string orderId, Change next) =>
            (this.orders, this.orderId, this.next) = (orders, orderId, next);

        /// <summary>Waits for the next change.</summary>
        /// <param name="timeout">How long to wait.</param>
        /// <param name="time">The clock.</param>
        /// <param name="stop">Ends the wait.</param>
        /// <returns>The order as it was seen; null if it must be read, because it is time to, or to learn of a change.</returns>
        public async Task<McfOrder?> NextAsync(TimeSpan timeout, TimeProvider time, CancellationToken stop)
        {
            if (!next.Seen.IsCompleted)
            {
                using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
                var timeIsOver = time.Delay(timeout, ended.Token);
                var first = await Task.WhenAny(next.Seen, timeIsOver).ConfigureAwait(false);
                ended.Cancel();
                if (first == timeIsOver)
                {
                    await timeIsOver.ConfigureAwait(false);
                    return null;
                }
            }

            // A watch that failed throws its failure here, whatever its type.
            (var seen, next) = await next.Seen.ConfigureAwait(false);
            return seen;
        }

        /// <inheritdoc />
        public void Dispose() => orders.Remove(orderId);
    }

    /// <summary>A change that may not have happened yet, and what follows it: no waiter misses one while it works on another.</summary>
    internal sealed class Change
    {
        private readonly TaskCompletionSource<(McfOrder?, Change)> source = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>The order as seen, and the next change.</summary>
        public Task<(McfOrder? Order, Change Next)> Seen => source.Task;

        /// <summary>The change has happened.</summary>
        /// <param name="order">The order as seen.</param>
        /// <returns>The next change.</returns>
        public Change Happen(McfOrder? order)
        {
            var next = new Change();
            source.TrySetResult((order, next));
            return next;
        }

        /// <summary>No change can be seen any more.</summary>
        /// <param name="reason">Why.</param>
        public void Fail(Exception reason)
        {
            source.TrySetException(reason);

            // Its waiter may have ended.
            _ = source.Task.Exception;
        }
    }

    private sealed class Entry
    {
        public int Waiters { get; set; }

        public Change Last { get; private set; } = new();

        public void Show(McfOrder? order) => Last = Last.Happen(order);
    }
}
