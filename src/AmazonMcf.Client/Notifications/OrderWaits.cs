using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Submission;
using SellingPartner.Telemetry;

namespace AmazonMcf.Notifications;

/// <summary>
/// Waits for many orders of one connection with one watch: each order is read when it arrives, and again when the watch shows the status
/// that is waited for. Thread-safe.
/// </summary>
internal sealed class OrderWaits : IDisposable
{
    // A list can be stale, and clocks differ: no order depends on the list alone.
    private static readonly TimeSpan LongestWithoutRead = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(1);

    // A message is deleted after its change was passed on.
    private static readonly TimeSpan GraceOfQueue = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    private readonly IOrders orders;
    private readonly Action<string> warn;
    private readonly TimeProvider time;
    private readonly TimeSpan interval;
    private readonly Func<OrderWatch> open;
    private readonly WaitingOrders waiting = new();
    private readonly DispatchStop stop;
    private readonly object gate = new();
    private Task? watching;
    private int isFailing;

    /// <summary>Creates the waits; nothing is sent.</summary>
    /// <param name="orders">Reads orders.</param>
    /// <param name="queue">The queue; null for none.</param>
    /// <param name="sellers">Knows whose messages are in the queue.</param>
    /// <param name="options">When the waits begin, and how often the service is asked.</param>
    /// <param name="warn">Called for each warning, on any thread.</param>
    /// <param name="time">The clock.</param>
    public OrderWaits(
        IOrders orders,
        INotificationQueue? queue,
        MessageSellers sellers,
        OrderWatchOptions options,
        Action<string> warn,
        TimeProvider time)
    {
        (this.orders, this.warn, this.time, interval) = (orders, warn, time, options.Interval);
        stop = new DispatchStop(queue is null ? TimeSpan.Zero : GraceOfQueue, time);
        var watched = new OrderWatchOptions
        {
            Since = options.Since - OrderWatch.Overlap,
            Interval = interval,
            FirstList = interval,
            Grace = Shorter(interval, options.Grace),
            Only = waiting,
        };
        open = () => new OrderWatch(orders, queue, sellers, watched, time);
    }

    /// <summary>Waits for an order.</summary>
    /// <param name="id">The order.</param>
    /// <param name="isReached">Whether an order has the status that is waited for; a final status ends the wait as well.</param>
    /// <param name="timeout">How long to wait; null for no limit.</param>
    /// <param name="call">Records the attempts; its tokens end the wait. Deferred after the first read.</param>
    /// <returns>The order as read last.</returns>
    public async Task<McfOrder> WaitAsync(string id, Func<McfOrder, bool> isReached, TimeSpan? timeout, ApiCall call)
    {
        var start = time.GetTimestamp();
        var order = await orders.GetOrderAsync(id, call).ConfigureAwait(false);
        call.Defer();
        if (IsOver(order) || Left() <= TimeSpan.Zero)
        {
            return order;
        }

        using var waiter = waiting.Add(id);
        Watch(call);
        var (lastRead, isExpected, mustRepeat) = (time.GetTimestamp(), false, false);
        while (true)
        {
            var untilRead = mustRepeat ? Shorter(interval, LongestRetry) : Longer(interval, LongestWithoutRead);
            var pause = Shorter(untilRead - time.GetElapsedTime(lastRead), Left());
            var seen = await waiter.NextAsync(Longer(pause, TimeSpan.Zero), time, call.Dispatch).ConfigureAwait(false);
            var isLast = Left() <= TimeSpan.Zero;
            if (seen is { IsDetailed: true })
            {
                order = seen;
            }
            else if (isLast || seen is null || IsOver(seen))
            {
                var read = await TryReadAsync(id, isLast, call).ConfigureAwait(false);
                order = read ?? order;

                // Reads can be behind the list, which shows a change once.
                isExpected |= seen is not null;
                (lastRead, mustRepeat) = (time.GetTimestamp(), read is null || isExpected);
            }

            if (IsOver(order) || isLast)
            {
                return order;
            }
        }

        bool IsOver(McfOrder seen) => seen.IsTerminal || isReached(seen);

        TimeSpan Left() => timeout is { } limit ? limit - time.GetElapsedTime(start) : TimeSpan.MaxValue;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        stop.Stop();
        Task? last;
        lock (gate)
        {
            last = watching;
        }

        last?.Wait(stop.Grace + Settling);
        stop.Dispose();
    }

    private void Watch(ApiCall call)
    {
        lock (gate)
        {
            watching ??= Task.Run(() => WatchAsync(call.Part(stop.Dispatch, stop.Wire)));
        }
    }

    // What ends the watch ends the wait for each order: without it no change would be seen.
    private async Task WatchAsync(ApiCall call)
    {
        try
        {
            await foreach (var (change, warning) in open().WatchAsync(call).ConfigureAwait(false))
            {
                if (warning is not null)
                {
                    warn(warning);
                }
                else
                {
                    waiting.Show(change!.Order!);
                }
            }
        }
#pragma warning disable CA1031
        catch (Exception failure)
#pragma warning restore CA1031
        {
            waiting.Fail(failure);
        }
    }

    // One warning for each outage, however many orders could not be read.
    private async Task<McfOrder?> TryReadAsync(string id, bool isLast, ApiCall call)
    {
        try
        {
            var order = await orders.GetOrderAsync(id, call).ConfigureAwait(false);
            Interlocked.Exchange(ref isFailing, 0);
            return order;
        }
        catch (McfException failure) when (!isLast && WatchWarnings.CanPass(failure, hasWorked: true))
        {
            if (Interlocked.Exchange(ref isFailing, 1) == 0)
            {
                warn(failure.Message + " The wait continues, and the orders are read again.");
            }

            return null;
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
