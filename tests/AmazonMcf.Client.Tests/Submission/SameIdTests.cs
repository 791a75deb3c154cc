using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Testing;

namespace AmazonMcf.Submission;

/// <summary>Orders with one id that are placed at the same time.</summary>
public sealed class SameIdTests : IDisposable
{
    private const string Create = "POST /fulfillmentOrders";
    private const string Read = "GET /fulfillmentOrders/A-1";

    private readonly TestWorld world = new();
    private readonly TaskCompletionSource<HttpResponseMessage> response = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SameIdTests() => world.Service.Then((_, _) => response.Task);

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task The_first_is_placed_and_the_second_is_compared_with_it()
    {
        var first = PlaceAsync(Order(2));
        var second = PlaceAsync(Order(1));
        await Eventually.TrueAsync(() => world.Sent.Count > 0);

        world.Service.Then(Responses.Duplicate("A-1")).Then(Orders.Echo());
        response.SetResult(Responses.Ok());

        Assert.Equal(McfOutcome.Created, (await first).Outcome);
        await Assert.ThrowsAsync<McfOrderConflictException>(() => second);
        Assert.Equal([Create, Create, Read], world.Sent);
    }

    [Fact]
    public async Task Another_order_does_not_wait()
    {
        var first = PlaceAsync(Order(2));
        world.Service.Then(Responses.Ok());

        Assert.Equal(McfOutcome.Created, (await PlaceAsync(Orders.Simple("A-2"))).Outcome);

        response.SetResult(Responses.Ok());
        await first;
    }

    [Fact]
    public async Task A_stop_ends_the_wait_and_nothing_is_sent()
    {
        using var stop = new CancellationTokenSource();
        var first = PlaceAsync(Order(2));
        var call = world.Call(stop.Token, stop.Token);
        var second = world.Connection.Orders.PlaceAsync(Order(2), call);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(call.MayHaveTakenEffect);
        response.SetResult(Responses.Ok());
        await first;
        Assert.Equal([Create], world.Sent);
    }

    private static McfOrderRequest Order(int quantity)
    {
        var order = Orders.Simple();
        order.Items[0].Quantity = quantity;
        return order;
    }

    private Task<McfOrderResult> PlaceAsync(McfOrderRequest order) => world.Connection.Orders.PlaceAsync(order, world.Call());
}
