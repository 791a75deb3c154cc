using System.Collections.Concurrent;
using System.Text.Json;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Testing;
using SellingPartner.Errors;
using SellingPartner.Telemetry;

namespace AmazonMcf.Notifications;

/// <summary>What waiting for many orders costs, and which changes it sees.</summary>
public sealed class OrderWaitsTests : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider time = new();
    private readonly ScriptedOrders orders = new();
    private readonly VisibleQueue queue;
    private readonly ConcurrentQueue<string> warnings = new();
    private readonly CancellationTokenSource stop = new();
    private readonly DateTime start;
    private OrderWaits? waits;
    private int deferred;

    public OrderWaitsTests()
    {
        start = time.GetUtcNow().UtcDateTime;
        queue = new VisibleQueue(time);
    }

    public void Dispose()
    {
        stop.Cancel();
        waits?.Dispose();
        queue.Dispose();
        stop.Dispose();
    }

    [Fact]
    public async Task Two_hundred_orders_take_one_list_each_interval_and_one_read_each_when_they_are_over()
    {
        string[] ids = [.. Enumerable.Range(0, 200).Select(number => $"W-{number:000}")];
        Open(Minute);
        var waiting = ids.Select(id => Begin(id)).ToList();
        for (var round = 0; round < 10; round++)
        {
            await time.WhenArmed(ids.Length + 1);
            time.Advance(Minute);
        }

        await time.WhenArmed(ids.Length + 1);
        Assert.Equal(10, orders.Lists);
        Assert.Equal(ids.Length, orders.Reads.Count);
        Assert.Equal(ids.Length, deferred);

        // A status that is not waited for is seen in the list, and takes no read.
        Array.ForEach(ids[20..40], id => Change(id, "Processing", time.GetUtcNow().UtcDateTime));
        Array.ForEach(ids[..20], id => Change(id, "Complete", time.GetUtcNow().UtcDateTime));
        time.Advance(Minute);
        var over = await Task.WhenAll(waiting.Take(20));

        Assert.Equal(ids[..20], over.Select(order => order.SellerFulfillmentOrderId));
        Assert.All(over, order => Assert.Equal(("Complete", true), (order.Status, order.IsDetailed)));
        await time.WhenArmed(ids.Length - 20 + 1);
        Assert.Equal(ids.Length + 20, orders.Reads.Count);
        Assert.DoesNotContain(waiting.Skip(20), task => task.IsCompleted);
    }

    [Fact]
    public async Task A_single_order_is_read_instead_of_the_list()
    {
        Open(Minute);
        var wait = Begin("X");
        for (var reads = 1; reads <= 3; reads++)
        {
            await Eventually.TrueAsync(() => orders.Reads.Count == reads);
            await time.WhenArmed(2);
            time.Advance(Minute);
        }

        await Eventually.TrueAsync(() => orders.Reads.Count == 4);
        await time.WhenArmed(2);
        Change("X", "Complete", start);
        time.Advance(Minute);

        Assert.Equal("Complete", (await wait).Status);
        Assert.Equal((5, 0), (orders.Reads.Count, orders.Lists));
    }

    [Fact]
    public async Task With_a_queue_a_change_is_seen_before_the_interval_and_messages_of_other_orders_stay()
    {
        Open(TimeSpan.FromHours(1), withQueue: true);
        Change("X", "Complete", start.AddSeconds(1));
        Change("OTHER", "Complete", start.AddSeconds(1));
        orders.Lag(Order("X", "Received", start), reads: 1);
        queue.Put(Message("OTHER", "Complete", start.AddSeconds(1)));
        queue.Put(Message("X", "Complete", start.AddSeconds(1)));

        var wait = WaitAsync("X");
        var late = Begin("Y");

        Assert.Equal("Complete", (await wait).Status);
        Assert.Equal(start, time.GetUtcNow().UtcDateTime);
        Assert.False(late.IsCompleted);
        waits!.Dispose();
        Assert.Contains("OTHER", Assert.Single(queue.Left), StringComparison.Ordinal);
        Assert.Equal(0, orders.Lists);
        Assert.DoesNotContain("OTHER", orders.Reads);
        Assert.Empty(warnings);
    }

    [Fact]
    public async Task Each_order_has_a_timeout_of_its_own_and_is_read_once_more_before_it_ends()
    {
        Open(10 * Minute);
        var shown = Begin("X", timeout: 30 * Minute);
        var late = Begin("Y", timeout: 30 * Minute);
        await time.WhenArmed(3);

        // The list does not show a change of yesterday.
        Change("X", "Complete", start.AddDays(-1));
        time.Advance(5 * Minute);
        var later = Begin("Z", timeout: 30 * Minute);
        await time.WhenArmed(4);
        time.Advance(25 * Minute);

        Assert.Equal("Complete", (await shown).Status);
        Assert.Equal("Received", (await late).Status);
        Assert.Equal(2, orders.Reads.Count(id => id == "Y"));
        Assert.False(later.IsCompleted);

        time.Advance(5 * Minute);
        Assert.Equal("Received", (await later).Status);
    }

    [Fact]
    public async Task Without_a_timeout_an_order_that_the_list_never_shows_is_read_after_an_hour()
    {
        Open(10 * Minute);
        var wait = Begin("X");
        _ = Begin("Y");
        await time.WhenArmed(3);
        Change("X", "Complete", start.AddDays(-1));
        time.Advance(TimeSpan.FromHours(1));

        Assert.Equal("Complete", (await wait).Status);
    }

    [Fact]
    public async Task An_order_that_is_read_as_it_was_before_the_list_is_read_again_every_minute()
    {
        Open(10 * Minute);
        var wait = Begin("X");
        _ = Begin("Y");
        await time.WhenArmed(3);
        orders.Lag(Order("X", "Received", start), reads: 2);
        Change("X", "Complete", start.AddMinutes(1));
        time.Advance(10 * Minute);
        for (var reads = 3; reads <= 4; reads++)
        {
            await Eventually.TrueAsync(() => orders.Reads.Count == reads);
            await time.WhenArmed(3);
            Assert.False(wait.IsCompleted);
            time.Advance(Minute);
        }

        Assert.Equal("Complete", (await wait).Status);
        Assert.Equal((1, 5), (orders.Lists, orders.Reads.Count));
    }

    [Fact]
    public async Task An_outage_of_the_list_is_one_warning_and_the_list_is_read_again()
    {
        Open(10 * Minute);
        var wait = Begin("X");
        _ = Begin("Y");
        await time.WhenArmed(3);
        orders.ListFailures.Enqueue((0, Outage()));
        orders.ListFailures.Enqueue((0, Outage()));
        Change("X", "Complete", start.AddMinutes(1));
        time.Advance(10 * Minute);
        await time.WhenArmed(3);
        time.Advance(Minute);
        await time.WhenArmed(3);
        time.Advance(Minute);

        Assert.Equal("Complete", (await wait).Status);
        Assert.Equal(3, orders.Lists);
        Assert.StartsWith("HTTP 503.", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outage_of_a_read_is_a_warning_and_the_order_is_read_again()
    {
        Open(Minute);
        var wait = Begin("X");
        await time.WhenArmed(2);
        orders.ReadFailures.Enqueue(Outage());
        Change("X", "Complete", start);
        time.Advance(Minute);
        await Eventually.TrueAsync(() => orders.Reads.Count == 2);
        await time.WhenArmed(2);
        time.Advance(Minute);

        Assert.Equal("Complete", (await wait).Status);
        Assert.Contains("read again", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_ends_the_watch_ends_each_wait_and_those_that_begin_later()
    {
        Open(Minute);
        var one = Begin("X");
        var other = Begin("Y");
        await time.WhenArmed(3);
        orders.ListFailures.Enqueue((0, new McfUnauthorizedException("Access denied.", ErrorContext.None)));
        time.Advance(Minute);

        await Assert.ThrowsAsync<McfUnauthorizedException>(() => one);
        await Assert.ThrowsAsync<McfUnauthorizedException>(() => other);
        await Assert.ThrowsAsync<McfUnauthorizedException>(() => Begin("Z"));
    }

    [Fact]
    public async Task An_order_that_is_given_twice_is_returned_twice()
    {
        Open(Minute);
        var both = new[] { Begin("X"), Begin("X") };
        await time.WhenArmed(3);
        Change("X", "Complete", start);
        time.Advance(Minute);

        Assert.All(await Task.WhenAll(both), order => Assert.Equal("Complete", order.Status));
    }

    [Fact]
    public async Task A_stop_ends_the_waits_at_once()
    {
        Open(Minute);
        var waiting = new[] { Begin("X"), Begin("Y") };
        await time.WhenArmed(3);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting[0]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting[1]);
        Assert.Equal((2, 0), (orders.Reads.Count, orders.Lists));
    }

    private void Open(TimeSpan interval, bool withQueue = false)
    {
        var sellers = new MessageSellers("A1OWN", _ => Task.FromResult<IReadOnlyList<string>>([]));
        var options = new OrderWatchOptions { Since = start, Interval = interval };
        waits = new OrderWaits(orders, withQueue ? queue : null, sellers, options, warnings.Enqueue, time);
    }

    private Task<McfOrder> Begin(string id, TimeSpan? timeout = null)
    {
        Change(id, "Received", start.AddDays(-2));
        return WaitAsync(id, timeout);
    }

    private Task<McfOrder> WaitAsync(string id, TimeSpan? timeout = null) => waits!.WaitAsync(
        id,
        order => order.Status == "Complete",
        timeout,
        new ApiCall(_ => { }, stop.Token, stop.Token) { OnDeferred = () => Interlocked.Increment(ref deferred) });

    private void Change(string id, string status, DateTime updated) => orders.Set(Order(id, status, updated));

    private static McfServiceUnavailableException Outage() => new("HTTP 503.", ErrorContext.None);

    private static McfOrder Order(string id, string status, DateTime updated) => new()
    {
        SellerFulfillmentOrderId = id,
        Status = status,
        StatusUpdatedDate = updated,
        IsDetailed = true,
    };

    private static string Message(string orderId, string status, DateTime updated) => JsonSerializer.Serialize(new
    {
        NotificationType = "FULFILLMENT_ORDER_STATUS",
        Payload = new
        {
            FulfillmentOrderStatusNotification = new
            {
                SellerId = "A1OWN",
                EventType = "Order",
                SellerFulfillmentOrderId = orderId,
                FulfillmentOrderStatus = status,
                StatusUpdatedDateTime = updated,
            },
        },
        NotificationMetadata = new { NotificationId = $"n-{orderId}-{status}" },
    });
}
