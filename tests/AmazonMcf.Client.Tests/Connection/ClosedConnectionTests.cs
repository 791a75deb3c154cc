using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Testing;
using SellingPartner.Telemetry;

namespace AmazonMcf.Connection;

/// <summary>
/// A connection that is closed, also under way, works like a stop: what was sent is settled or unknown, the rest was not sent.
/// </summary>
public sealed class ClosedConnectionTests : IDisposable
{
    private const string Create = "POST /fulfillmentOrders";

    private readonly TestWorld world = TestWorld.Uncounted();

    public void Dispose() => world.Dispose();

    public static TheoryData<string, Func<McfConnection, ApiCall, Task>> Calls =>
        new()
        {
            { "create", (connection, call) => connection.Orders.PlaceAsync(Orders.Simple(), call) },
            { "read", (connection, call) => connection.Outbound.GetOrderAsync("A-1", call) },
            {
                "update",
                (connection, call) =>
                    connection.Outbound.UpdateOrderAsync(
                        new McfOrderUpdate { SellerFulfillmentOrderId = "A-1", FulfillmentAction = "Ship" },
                        call
                    )
            },
            { "cancel", (connection, call) => connection.Outbound.CancelOrderAsync("A-1", call) },
            { "features", (connection, call) => connection.Outbound.GetFeaturesAsync("ATVPDKIKX0DER", call) },
        };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Nothing_is_sent_over_a_closed_connection(string name, Func<McfConnection, ApiCall, Task> act)
    {
        world.Connection.Dispose();
        world.Connection.Dispose();
        Assert.True(world.Connection.Closed.IsCancellationRequested);

        var failure = await Assert.ThrowsAsync<McfNotConnectedException>(() => act(world.Connection, world.Call()));

        Assert.Equal("McfNotConnected", failure.ErrorId);
        Assert.True(failure.IsOfTheConnection, name);
        Assert.Contains($"connection '{world.Connection.Name}' is closed", failure.Message, StringComparison.Ordinal);
        Assert.Empty(world.Sent);
        Assert.Empty(world.Service.Logins);
    }

    [Fact]
    public async Task A_request_in_progress_reports_its_outcome()
    {
        var (arrived, response) = Held();
        var placing = world.Connection.Orders.PlaceAsync(Orders.Simple(), world.Call());
        await arrived;
        world.Connection.Dispose();
        response.SetResult(Responses.Ok());

        Assert.Equal(McfOutcome.Created, (await placing).Outcome);
    }

    [Fact]
    public async Task A_lost_response_that_cannot_be_read_back_any_more_is_unknown()
    {
        var (arrived, response) = Held();
        var call = world.Call();
        var placing = world.Connection.Orders.PlaceAsync(Orders.Simple(), call);
        await arrived;
        world.Connection.Dispose();
        response.SetException(new HttpRequestException("The connection broke."));

        Assert.Equal(McfOutcome.Unknown, (await placing).Outcome);
        Assert.True(call.MayHaveTakenEffect);
        Assert.Equal([Create], world.Sent);
    }

    [Fact]
    public async Task A_wait_for_the_next_attempt_ends_and_a_refused_order_was_not_sent()
    {
        var (arrived, response) = Held();
        world.Time.SkipWait = _ => false;
        var placing = world.Connection.Orders.PlaceAsync(Orders.Simple(), world.Call());
        await arrived;
        response.SetResult(Responses.Throttled().With("Retry-After", "60"));
        await Eventually.TrueAsync(() => !world.Attempts.IsEmpty);

        world.Connection.Dispose();

        await Assert.ThrowsAsync<McfNotConnectedException>(() => placing);
        Assert.Equal([Create], world.Sent);
    }

    [Fact]
    public async Task A_change_that_waits_to_be_sent_again_is_unknown()
    {
        var (arrived, response) = Held();
        world.Time.SkipWait = _ => false;
        var update = new McfOrderUpdate { SellerFulfillmentOrderId = "A-1", FulfillmentAction = "Ship" };
        var updating = world.Connection.Outbound.UpdateOrderAsync(update, world.Call());
        await arrived;
        response.SetException(new HttpRequestException("The connection broke."));
        await Eventually.TrueAsync(() => !world.Attempts.IsEmpty);

        world.Connection.Dispose();

        var failure = await Assert.ThrowsAsync<McfOutcomeUnknownException>(() => updating);
        Assert.Contains("was closed before its outcome was known", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_of_the_caller_is_a_stop_and_not_a_closed_connection()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            world.Connection.Orders.PlaceAsync(Orders.Simple(), world.Call(stop.Token, stop.Token))
        );
    }

    [Fact]
    public async Task Other_connections_of_the_same_seller_go_on()
    {
        using var other = McfConnection.Open(TestWorld.Settings(), world.Service, world.Time);
        world.Connection.Dispose();
        world.Service.Then(Responses.Ok());
        Assert.Equal(McfOutcome.Created, (await other.Orders.PlaceAsync(Orders.Simple(), world.Call())).Outcome);
    }

    private (Task Arrived, TaskCompletionSource<HttpResponseMessage> Response) Held()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var response = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        world.Service.Then((_, _) =>
        {
            arrived.SetResult();
            return response.Task;
        });
        return (arrived.Task, response);
    }
}
