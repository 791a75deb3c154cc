using System.Text.Json;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Testing;
using SellingPartner.Errors;
using SellingPartner.Telemetry;

namespace AmazonMcf.Notifications;

/// <summary>What a watch does with messages of other sellers, with reads that lag behind messages, and with outages.</summary>
public sealed class OrderWatchTests : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider time = new() { SkipWait = _ => true };
    private readonly ScriptedOrders orders = new();
    private readonly VisibleQueue queue;
    private readonly List<string> warnings = [];
    private readonly List<McfOrderChange> seen = [];
    private readonly DateTime start;
    private IReadOnlyList<string> subscriptions = [];
    private Exception? subscriptionFailure;
    private int subscriptionReads;

    public OrderWatchTests()
    {
        start = time.GetUtcNow().UtcDateTime;
        queue = new VisibleQueue(time);
    }

    public void Dispose() => queue.Dispose();

    [Theory]
    [InlineData("A1OWN")]
    [InlineData("A1OWN@sandbox")]
    [InlineData("a1own")]
    public async Task A_message_of_another_seller_with_the_same_order_id_stays_in_the_queue(string key)
    {
        Change("X", "Complete", start);
        queue.Put(Message("X", "Complete", start, "A2OTHER"));
        queue.Put(Message("X", "Processing", start, "A2OTHER"));
        queue.Put(Message("Y", "Complete", start, "A1OWN"));
        Change("Y", "Complete", start);

        var changes = await WatchAsync(TimeSpan.Zero, key: key, since: start.AddHours(1));

        Assert.Equal("Y", Assert.Single(changes).SellerFulfillmentOrderId);
        Assert.Equal(["Y"], orders.Reads);
        Assert.Equal(2, queue.Left.Count);
        Assert.Contains("'A2OTHER'", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_seller_id_messages_are_recognized_by_the_subscriptions_of_the_seller()
    {
        subscriptions = ["s-new", "s-more"];
        Array.ForEach(["X", "Y", "Z"], id => Change(id, "Complete", start));
        queue.Put(Message("X", "Complete", start, "A1OWN", "s-new"));
        queue.Put(Message("Y", "Complete", start, "A2OTHER", "s-other"));
        queue.Put(Message("Z", "Complete", start, "A1OWN", "s-removed"));

        var changes = await WatchAsync(TimeSpan.Zero, key: "0f3a9c", since: start.AddHours(1));

        Assert.Equal(["X", "Z"], changes.Select(change => change.SellerFulfillmentOrderId));
        Assert.Contains("A2OTHER", Assert.Single(queue.Left), StringComparison.Ordinal);
        Assert.Equal(1, subscriptionReads);
    }

    [Fact]
    public async Task A_seller_that_subscribes_during_the_watch_is_noticed()
    {
        Change("X", "Complete", start);
        queue.Put(Message("X", "Complete", start, "A1OWN", "s-new"));
        time.CreateTimer(_ => subscriptions = ["s-new"], null, TimeSpan.FromMinutes(7), Timeout.InfiniteTimeSpan);

        var changes = await WatchAsync(TimeSpan.FromMinutes(30), key: "0f3a9c", since: start.AddHours(1), interval: 10 * Minute);

        Assert.Equal("X", Assert.Single(changes).SellerFulfillmentOrderId);
        Assert.Empty(queue.Left);
    }

    [Fact]
    public async Task Subscriptions_that_may_not_be_read_leave_the_messages_and_the_list_goes_on()
    {
        subscriptionFailure = new McfUnauthorizedException("Access denied.", ErrorContext.None);
        Change("X", "Complete", start.AddMinutes(1));
        queue.Put(Message("X", "Complete", start.AddMinutes(1), "A1OWN", "s-new"));

        var changes = await WatchAsync(TimeSpan.FromMinutes(20), key: "0f3a9c");

        Assert.Equal("List", Assert.Single(changes).Source);
        Assert.Single(queue.Left);
        Assert.Contains(warnings, text => text.Contains("connect with this seller ID", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_order_that_is_read_as_it_was_before_its_message_is_read_again()
    {
        orders.Lag(Order("X", "Processing", start), reads: 2);
        Change("X", "Complete", start.AddMinutes(1));
        queue.Put(Message("X", "Complete", start.AddMinutes(1)));

        var change = Assert.Single(await WatchAsync(TimeSpan.Zero, since: start.AddHours(1)));

        Assert.Equal(("Complete", "Queue"), (change.Status, change.Source));
        Assert.Equal(3, orders.Reads.Count);
        Assert.Empty(queue.Left);
        Assert.Empty(warnings);
    }

    [Fact]
    public async Task A_message_that_the_queue_does_not_delete_is_a_warning_once_and_no_change_twice()
    {
        queue.Rejection = "ReceiptHandleIsInvalid";
        Array.ForEach(["X", "Y"], id => Change(id, "Complete", start.AddMinutes(1)));
        Array.ForEach(["X", "Y"], id => queue.Put(Message(id, "Complete", start.AddMinutes(1))));

        var changes = await WatchAsync(TimeSpan.FromMinutes(3), since: start.AddHours(1));

        Assert.Equal(["X", "Y"], changes.Select(change => change.SellerFulfillmentOrderId));
        Assert.Equal(2, queue.Left.Count);
        Assert.Contains(
            "did not delete a notification: ReceiptHandleIsInvalid",
            Assert.Single(warnings, text => text.Contains("delete", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"NotificationType":"FULFILLMENT_ORDER_STATUS"}""", 0)]
    [InlineData("""{"NotificationType":"ANY_OFFER_CHANGED"}""", 0)]
    [InlineData("poison", 1)]
    public async Task Messages_that_are_shown_again_at_once_do_not_prolong_the_last_look(string body, int warned)
    {
        queue.Invisible = TimeSpan.Zero;
        queue.Put(body);

        Assert.Empty(await WatchAsync(TimeSpan.Zero));

        Assert.Equal([body], queue.Left);
        Assert.Equal(warned, warnings.Count(text => text.Contains("m0 is not a notification", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_message_that_is_never_deleted_does_not_prolong_the_last_look()
    {
        (queue.Invisible, queue.Rejection) = (TimeSpan.Zero, "ReceiptHandleIsInvalid");
        Change("X", "Complete", start);
        queue.Put(Message("X", "Complete", start));

        Assert.Single(await WatchAsync(TimeSpan.Zero, since: start.AddHours(1)));
    }

    [Fact]
    public async Task Messages_stay_in_the_queue_until_reads_have_caught_up()
    {
        orders.Lag(Order("X", "Processing", start), reads: 6);
        Change("X", "Complete", start.AddMinutes(1));
        queue.Put(Message("X", "Complete", start.AddMinutes(1)));

        var change = Assert.Single(await WatchAsync(TimeSpan.FromMinutes(10), since: start.AddHours(1)));

        // Four reads at once, and then one each time the queue shows the message.
        Assert.Equal(("Complete", "Queue", false), (change.Status, change.Source, change.IsMissedByQueue));
        Assert.Equal(7, orders.Reads.Count);
        Assert.Empty(queue.Left);
        Assert.Contains("before their notifications: X.", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_list_shows_first_was_not_missed_if_its_message_is_in_the_queue()
    {
        orders.Lag(Order("X", "Processing", start), reads: 17);
        Change("X", "Complete", start.AddMinutes(1));
        queue.Put(Message("X", "Complete", start.AddMinutes(1)));

        var change = Assert.Single(await WatchAsync(TimeSpan.FromMinutes(30)), change => change.Status == "Complete");

        Assert.False(change.IsMissedByQueue);
        Assert.Empty(queue.Left);
        Assert.DoesNotContain(warnings, text => text.Contains("did not deliver", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_shipment_that_the_order_does_not_show_yet_is_read_again()
    {
        var order = Order("X", "Processing", start);
        orders.Lag(Order("X", "Processing", start), reads: 1);
        order.Shipments = [new McfShipment { AmazonShipmentId = "S1", Status = "SHIPPED" }];
        orders.Now["X"] = order;
        queue.Put(Message("X", "Processing", start.AddMinutes(3), shipment: "S1"));

        var change = Assert.Single(await WatchAsync(TimeSpan.Zero, since: start.AddHours(1)));

        Assert.Equal("S1", Assert.Single(change.Order!.Shipments!).AmazonShipmentId);
        Assert.Equal(2, orders.Reads.Count);
        Assert.Empty(queue.Left);
    }

    [Fact]
    public async Task A_short_outage_of_the_list_is_one_warning_and_nothing_is_skipped()
    {
        for (var number = 1; number <= 4; number++)
        {
            Change($"X{number}", "Complete", start.AddHours(number));
        }

        orders.ListFailures.Enqueue((2, Outage()));
        orders.ListFailures.Enqueue((0, Outage()));

        var changes = await WatchAsync(TimeSpan.FromMinutes(90), withQueue: false, interval: TimeSpan.FromHours(1));

        Assert.Equal(["X1", "X2", "X3", "X4"], changes.Select(change => change.SellerFulfillmentOrderId));

        // At the start, one and two minutes later, an hour after that, and at the end.
        Assert.Equal(5, orders.Lists);
        Assert.StartsWith("HTTP 503.", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_outage_is_a_warning()
    {
        Change("X", "Complete", start);
        orders.ListFailures.Enqueue((0, Outage()));
        orders.ListFailures.Enqueue((1, Outage()));

        await WatchAsync(TimeSpan.FromMinutes(30), withQueue: false, interval: 10 * Minute);

        Assert.Equal(2, warnings.Count);
    }

    [Fact]
    public async Task A_short_outage_of_reads_leaves_the_messages_and_they_are_processed_later()
    {
        Array.ForEach(["X", "Y"], id => Change(id, "Complete", start));
        queue.Put(Message("X", "Complete", start));
        queue.Put(Message("Y", "Complete", start));
        orders.ReadFailures.Enqueue(Outage());
        orders.ReadFailures.Enqueue(new McfRequestTimeoutException("No response.", ErrorContext.None));

        var changes = await WatchAsync(TimeSpan.FromMinutes(30), since: start.AddHours(1));

        Assert.Equal(["X", "Y"], changes.Select(change => change.SellerFulfillmentOrderId).Order(StringComparer.Ordinal));
        Assert.All(changes, change => Assert.Equal("Queue", change.Source));
        Assert.Empty(queue.Left);
    }

    [Fact]
    public async Task A_missed_change_is_read_later_if_the_service_fails()
    {
        Change("X", "Complete", start);
        orders.ReadFailures.Enqueue(Outage());

        var change = Assert.Single(await WatchAsync(TimeSpan.FromMinutes(30)));

        Assert.True(change.IsMissedByQueue);
        Assert.Equal(2, warnings.Count);
    }

    [Fact]
    public async Task A_login_that_is_rejected_ends_the_watch()
    {
        orders.ListFailures.Enqueue((0, new McfUnauthorizedException("Access denied.", ErrorContext.None)));

        await Assert.ThrowsAsync<McfUnauthorizedException>(() => WatchAsync(TimeSpan.FromHours(8), withQueue: false));
        Assert.Equal(1, orders.Lists);
    }

    [Fact]
    public async Task Something_else_at_the_address_ends_the_watch_only_before_the_service_has_responded()
    {
        Change("X", "Complete", start);
        var portal = new McfNotTheServiceException("HTML instead of JSON.", ErrorContext.None);
        orders.ListFailures.Enqueue((1, portal));
        Assert.Single(await WatchAsync(TimeSpan.FromMinutes(10), withQueue: false));
        Assert.Single(warnings);

        orders.ListFailures.Enqueue((0, portal));
        await Assert.ThrowsAsync<McfNotTheServiceException>(() => WatchAsync(TimeSpan.FromMinutes(10), withQueue: false));
    }

    [Fact]
    public async Task An_outage_at_the_last_look_is_an_error()
    {
        orders.ListFailures.Enqueue((0, Outage()));

        await Assert.ThrowsAsync<McfServiceUnavailableException>(() => WatchAsync(TimeSpan.Zero, withQueue: false));
    }

    [Fact]
    public async Task A_queue_that_fails_at_the_last_look_is_an_error_after_the_changes_of_the_list()
    {
        Change("X", "Complete", start);
        queue.Failure = new McfQueueFailedException("The queue cannot be reached.", ErrorContext.None, isTransient: true);

        var failure = await Assert.ThrowsAsync<McfQueueFailedException>(() => WatchAsync(TimeSpan.FromMinutes(30)));

        Assert.Same(queue.Failure, failure);
        Assert.Equal("X", Assert.Single(seen).SellerFulfillmentOrderId);
        Assert.Contains(warnings, text => text.StartsWith("The queue cannot be reached.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, 5, false)]
    [InlineData(5, 5, true)]
    [InlineData(12, 5, true)]
    [InlineData(0, 0, true)]
    public async Task Only_what_waited_for_the_grace_period_counts_as_missed(int timeout, int grace, bool isMissed)
    {
        Change("X", "Complete", start);

        var change = Assert.Single(await WatchAsync(timeout * Minute, grace: grace * Minute));

        Assert.Equal(("List", isMissed), (change.Source, change.IsMissedByQueue));
        Assert.Equal(isMissed, warnings.Exists(text => text.Contains("did not deliver", StringComparison.Ordinal)));
    }

    private void Change(string id, string status, DateTime updated) => orders.Now[id] = Order(id, status, updated);

    private async Task<List<McfOrderChange>> WatchAsync(
        TimeSpan timeout,
        string key = "A1OWN",
        DateTime? since = null,
        TimeSpan? interval = null,
        TimeSpan? grace = null,
        bool withQueue = true)
    {
        var options = new OrderWatchOptions
        {
            Since = since ?? start,
            Interval = interval ?? TimeSpan.FromHours(1),
            Timeout = timeout,
            Grace = grace ?? TimeSpan.FromMinutes(5),
        };
        var watch = new OrderWatch(orders, withQueue ? queue : null, new MessageSellers(key, ReadSubscriptionsAsync), options, time);
        var changes = seen;
        changes.Clear();
        await foreach (var (change, warning) in watch.WatchAsync(new ApiCall(_ => { })))
        {
            changes.AddRange(change is null ? [] : [change]);
            warnings.AddRange(warning is null ? [] : [warning]);
        }

        return [.. changes];
    }

    private Task<IReadOnlyList<string>> ReadSubscriptionsAsync(ApiCall call)
    {
        subscriptionReads++;
        return subscriptionFailure is null
            ? Task.FromResult(subscriptions)
            : Task.FromException<IReadOnlyList<string>>(subscriptionFailure);
    }

    private static McfServiceUnavailableException Outage() => new("HTTP 503.", ErrorContext.None);

    private static McfOrder Order(string id, string status, DateTime updated) => new()
    {
        SellerFulfillmentOrderId = id,
        Status = status,
        StatusUpdatedDate = updated,
        IsDetailed = true,
    };

    private string Message(
        string orderId, string status, DateTime updated, string seller = "A1OWN", string? subscription = null, string? shipment = null) =>
        JsonSerializer.Serialize(new
        {
            NotificationType = "FULFILLMENT_ORDER_STATUS",
            Payload = new
            {
                FulfillmentOrderStatusNotification = new
                {
                    SellerId = seller,
                    EventType = shipment is null ? "Order" : "Shipment",
                    SellerFulfillmentOrderId = orderId,
                    FulfillmentOrderStatus = status,
                    StatusUpdatedDateTime = updated,
                    FulfillmentShipment = shipment is null
                        ? null
                        : new { AmazonShipmentId = shipment, FulfillmentShipmentStatus = "SHIPPED" },
                },
            },
            NotificationMetadata = new { NotificationId = $"n-{queue.Left.Count}-{orderId}-{status}", SubscriptionId = subscription },
        });
}
