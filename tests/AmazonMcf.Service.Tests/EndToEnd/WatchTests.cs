using System.Security;
using System.Text.Json;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Notifications;
using AmazonMcf.Service.Login;
using AmazonMcf.Testing;
using SellingPartner.Errors;
using SellingPartner.Telemetry;

namespace AmazonMcf.Service.EndToEnd;

/// <summary>What a watch of orders reports when its queue loses, repeats and reorders messages.</summary>
public sealed class WatchTests : IDisposable
{
    private const string Arn = "arn:aws:sqs:us-east-1:000000000000:mcf";

    private readonly LossyQueue queue = new();
    private readonly FakeTimeProvider clock = new();
    private readonly EmbeddedService service;
    private readonly HttpMessageHandler handler;
    private readonly McfConnection connection;

    public WatchTests()
    {
        service = EmbeddedService.Open(new EmbeddedServiceOptions
        {
            Time = clock,
            TimeScale = 0,
            Unlimited = true,
            QueueEndpoint = new Uri("http://queues.example/"),
            QueueHandler = queue.Endpoint,
        });
        handler = service.CreateHandler();
        connection = McfConnection.Open(
            new McfConnectionSettings
            {
                Kind = McfConnectionKind.Embedded,
                ClientId = EmbeddedCredentials.ClientId,
                ClientSecret = Secret(EmbeddedCredentials.ClientSecret),
                RefreshToken = Secret(EmbeddedCredentials.RefreshToken),
                Unlimited = true,
            },
            handler,
            clock);
    }

    public void Dispose()
    {
        connection.Dispose();
        handler.Dispose();
        service.Dispose();
        queue.Dispose();
    }

    [Fact]
    public async Task A_thousand_changes_with_lost_doubled_and_shuffled_messages_end_with_the_truth()
    {
        const int Count = 1000;
        service.SetStock(SellerFixture.Us, SellerFixture.Mug, 5 * Count);
        await connection.Notifications.RegisterAsync(Arn, "FULFILLMENT_ORDER_STATUS", null, Call());
        for (var number = 0; number < Count; number++)
        {
            await connection.Outbound.CreateOrderAsync(Counter.Order($"W-{number}"), Call());
        }

        // An hour for the plan, then a tenth is canceled, and the rest goes out.
        var since = service.Now;
        service.StepClock(TimeSpan.FromMinutes(1));
        for (var number = 0; number < Count; number += 10)
        {
            await connection.Outbound.CancelOrderAsync($"W-{number}", Call());
        }

        service.StepClock(TimeSpan.FromDays(6));
        await service.SendNotificationsAsync();
        var lost = queue.Spoil(seed: 16);

        var last = new Dictionary<string, McfOrderChange>(StringComparer.Ordinal);
        var missed = new HashSet<string>(StringComparer.Ordinal);
        var warnings = new List<string>();
        await foreach (var (change, warning) in Watch(since, TimeSpan.Zero, grace: TimeSpan.Zero).WatchAsync(Call()))
        {
            if (change is null)
            {
                warnings.Add(warning!);
                continue;
            }

            last[change.SellerFulfillmentOrderId] = change;
            if (change.IsMissedByQueue)
            {
                missed.Add(change.SellerFulfillmentOrderId);
            }
        }

        var truth = service.ReadCommittedState().Orders.ToDictionary(
            order => order.SellerFulfillmentOrderId, order => order.Status, StringComparer.Ordinal);
        Assert.Equal(Count, last.Count);
        Assert.All(truth, order => Assert.Equal(order.Value, last[order.Key].Status));

        // Of the orders whose every message was lost only the list knows; it says so of these and of no others.
        Assert.NotEmpty(lost);
        Assert.Equal(lost.Order(StringComparer.Ordinal), missed.Order(StringComparer.Ordinal));
        var expected = FormattableString.Invariant($"The queue did not deliver {lost.Count} changes");
        Assert.Contains(warnings, text => text.StartsWith(expected, StringComparison.Ordinal));
        Assert.Empty(queue.Left);
    }

    [Fact]
    public async Task Without_a_queue_the_list_alone_shows_changes()
    {
        await connection.Outbound.CreateOrderAsync(Counter.Order("A"), Call());
        var since = service.Now;
        service.StepClock(TimeSpan.FromDays(6));

        var changes = await ReadAsync(new OrderWatch(
            connection.Outbound, null, connection.MessageSellers, Options(since, TimeSpan.Zero), clock));

        var change = Assert.Single(changes);
        Assert.Equal(("A", "Complete", "List", false),
            (change.SellerFulfillmentOrderId, change.Status, change.Source, change.IsMissedByQueue));
    }

    [Fact]
    public async Task A_message_is_a_hint_and_the_order_is_read_before_it_is_reported()
    {
        await connection.Outbound.CreateOrderAsync(Counter.Order("A"), Call());
        queue.Put(Message("A", "Complete", service.Now));
        queue.Put(Message("UNKNOWN", "Complete", service.Now));

        var changes = await ReadAsync(Watch(service.Now, TimeSpan.Zero));

        // The message is wrong; the order has not changed yet.
        Assert.NotEqual("Complete", Assert.Single(changes).Status);

        // An order that the connection does not have may belong to another seller.
        Assert.Contains("UNKNOWN", Assert.Single(queue.Left), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_stays_in_the_queue_until_its_change_was_consumed()
    {
        await connection.Outbound.CreateOrderAsync(Counter.Order("A"), Call());
        queue.Put(Message("A", "Received", service.Now));

        await foreach (var (change, _) in Watch(service.Now, TimeSpan.FromHours(1)).WatchAsync(Call()))
        {
            Assert.Equal("A", change!.SellerFulfillmentOrderId);
            Assert.Single(queue.Left);
            break;
        }

        Assert.Single(queue.Left);
    }

    [Fact]
    public async Task A_queue_that_fails_until_the_end_is_an_error_after_the_changes_of_the_list()
    {
        await connection.Outbound.CreateOrderAsync(Counter.Order("A"), Call());
        var since = service.Now;
        service.StepClock(TimeSpan.FromDays(6));
        queue.Failure = new McfQueueFailedException("ReceiveMessage failed.", ErrorContext.None, isTransient: true);

        var events = new List<WatchEvent>();
        await Assert.ThrowsAsync<McfQueueFailedException>(async () =>
        {
            await foreach (var happened in Watch(since, TimeSpan.Zero).WatchAsync(Call()))
            {
                events.Add(happened);
            }
        });

        Assert.Contains(events, happened => happened.Change?.SellerFulfillmentOrderId == "A");
        Assert.Contains(events, happened => happened.Warning?.StartsWith("ReceiveMessage failed.", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Messages_of_another_seller_are_recognized_by_their_subscription()
    {
        var subscription = await connection.Notifications.RegisterAsync(Arn, "FULFILLMENT_ORDER_STATUS", null, Call());
        await connection.Outbound.CreateOrderAsync(Counter.Order("A"), Call());
        await connection.Outbound.CreateOrderAsync(Counter.Order("B"), Call());
        await service.SendNotificationsAsync();
        queue.Discard();
        queue.Put(Message("A", "Received", service.Now, "A1OWN", subscription.SubscriptionId));
        queue.Put(Message("B", "Received", service.Now, "A2OTHER", "s-other"));

        var change = Assert.Single(await ReadAsync(Watch(service.Now.AddMinutes(1), TimeSpan.Zero)));

        Assert.Equal("A", change.SellerFulfillmentOrderId);
        Assert.Contains("A2OTHER", Assert.Single(queue.Left), StringComparison.Ordinal);
        Assert.Equal(1, service.ReadCommittedState().Requests["getFulfillmentOrder"]);
    }

    [Fact]
    public async Task Messages_that_stay_in_the_queue_do_not_keep_the_list_from_being_read()
    {
        await connection.Outbound.CreateOrderAsync(Counter.Order("A"), Call());
        var since = service.Now;
        service.StepClock(TimeSpan.FromDays(6));
        queue.ShowsAgain = true;
        queue.Put(Message("UNKNOWN", "Complete", service.Now));

        var changes = await ReadAsync(Watch(since, TimeSpan.Zero)).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal("A", Assert.Single(changes).SellerFulfillmentOrderId);
        Assert.Single(queue.Left);
    }

    [Fact]
    public async Task What_was_read_already_costs_no_request()
    {
        await connection.Notifications.RegisterAsync(Arn, "FULFILLMENT_ORDER_STATUS", null, Call());
        await connection.Outbound.CreateOrderAsync(Counter.Order("A"), Call());
        var since = service.Now;
        service.StepClock(TimeSpan.FromDays(6));
        await service.SendNotificationsAsync();
        Assert.InRange(queue.Left.Count, 3, 10);

        var changes = await ReadAsync(Watch(since, TimeSpan.Zero));

        Assert.Single(changes);
        Assert.Equal(1, service.ReadCommittedState().Requests["getFulfillmentOrder"]);
        Assert.Empty(queue.Left);
    }

    private OrderWatch Watch(DateTime since, TimeSpan timeout, TimeSpan? grace = null)
    {
        var options = Options(since, timeout);
        options.Grace = grace ?? options.Grace;
        return new OrderWatch(connection.Outbound, queue, connection.MessageSellers, options, clock);
    }

    private static OrderWatchOptions Options(DateTime since, TimeSpan timeout) =>
        new() { Since = since, Interval = TimeSpan.FromHours(1), Timeout = timeout };

    private static async Task<List<McfOrderChange>> ReadAsync(OrderWatch watch)
    {
        var changes = new List<McfOrderChange>();
        await foreach (var (change, _) in watch.WatchAsync(Call()))
        {
            if (change is not null)
            {
                changes.Add(change);
            }
        }

        return changes;
    }

    private static SecureString Secret(string text)
    {
        var secret = new SecureString();
        foreach (var character in text)
        {
            secret.AppendChar(character);
        }

        return secret;
    }

    private static ApiCall Call() => new(_ => { });

    private static string Message(string orderId, string status, DateTime time, string? seller = null, string? subscription = null) =>
        JsonSerializer.Serialize(new
        {
            NotificationType = "FULFILLMENT_ORDER_STATUS",
            Payload = new
            {
                FulfillmentOrderStatusNotification = new
                {
                    SellerId = seller,
                    EventType = "Order",
                    SellerFulfillmentOrderId = orderId,
                    FulfillmentOrderStatus = status,
                    StatusUpdatedDateTime = time,
                },
            },
            NotificationMetadata = new { NotificationId = "n-" + orderId, SubscriptionId = subscription },
        });
}
