using System.Globalization;
using AmazonMcf.Errors;
using AmazonMcf.Testing;
using SellingPartner.Telemetry;

namespace AmazonMcf.Http;

public sealed class CallHistoryTests : IDisposable
{
    private readonly TestWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Keeps_what_a_call_cost_and_every_request_id()
    {
        world.Service.Then(Responses.Throttled().With("Retry-After", "3")).Then(Responses.Order("A-1"));
        await world.Connection.Outbound.GetOrderAsync("A-1", world.Call());

        var call = Assert.Single(world.Connection.GetCallHistory());
        Assert.Equal(("getFulfillmentOrder", "A-1", 2, 200, null), (call.Operation, call.Target, call.Attempts, call.Status, call.Failure));
        Assert.Equal(Responses.IdOf(2), call.RequestId);
        Assert.InRange(
            TimeSpan.Parse(call.Waited, CultureInfo.InvariantCulture),
            TimeSpan.FromSeconds(3),
            TimeSpan.Parse(call.Duration, CultureInfo.InvariantCulture));
        Assert.Equal(["QuotaExceeded", null], call.Requests.Select(request => request.Failure));
        Assert.Equal([429, 200], call.Requests.Select(request => request.Status));
        Assert.Equal([Responses.IdOf(1), Responses.IdOf(2)], call.Requests.Select(request => request.RequestId));
        Assert.True(call.Requests[0].RetryAsked);
        Assert.Equal([TimeSpan.Zero, TimeSpan.FromSeconds(3)], call.Requests.Select(request => request.PauseTime));
    }

    [Fact]
    public async Task Keeps_failures_by_the_code_of_the_service()
    {
        world.Service.Then(Responses.NotFound("A-1")).Then(new HttpRequestException("gone"));
        await Assert.ThrowsAsync<McfOrderNotFoundException>(() => world.Connection.Outbound.GetOrderAsync("A-1", world.Call()));
        await Assert.ThrowsAsync<McfOutcomeUnknownException>(() =>
            world.Connection.Outbound.CreateOrderAsync(Orders.Simple(), world.Call())
        );
        Assert.Equal(
            [("InvalidInput", 400), ("Lost", null)],
            world.Connection.GetCallHistory().Select(call => (call.Failure!, call.Status))
        );
    }

    [Fact]
    public async Task Keeps_calls_that_could_not_be_sent_because_the_login_failed()
    {
        world.Service.Login = (_, _, _) => Task.FromResult(Responses.Json(401, """{"error":"invalid_client","error_description":"No."}"""));
        var failure = await Assert.ThrowsAsync<McfAuthenticationException>(() =>
            world.Connection.Outbound.GetOrderAsync("A-1", world.Call())
        );
        var call = Assert.Single(world.Connection.GetCallHistory());
        Assert.Equal((0, failure.ErrorId, null), (call.Attempts, call.Failure, call.Status));
        Assert.Empty(call.Requests);
    }

    [Fact]
    public async Task Keeps_calls_that_were_stopped()
    {
        using var stop = new CancellationTokenSource();
        world.Service.Then(
            (_, token) =>
            {
                stop.Cancel();
                return ScriptedHandler.HangAsync(_, token);
            }
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            world.Connection.Outbound.GetOrderAsync("A-1", world.Call(stop.Token, stop.Token))
        );
        Assert.Equal("Stopped", Assert.Single(world.Connection.GetCallHistory()).Failure);
    }

    [Fact]
    public async Task Keeps_the_newest_200_of_many_threads()
    {
        world.Service.Otherwise = (request, _) => Task.FromResult(Responses.Order(request.Address.Segments[^1]));
        await Parallel.ForEachAsync(Enumerable.Range(0, 300), async (number, _) =>
            await world.Connection.Outbound.GetOrderAsync("A-" + number, new ApiCall())
        );
        await world.Connection.Outbound.GetOrderAsync("last", new ApiCall());
        var calls = world.Connection.GetCallHistory();
        Assert.Equal(200, calls.Count);
        Assert.Equal("last", calls[^1].Target);
        Assert.Equal(200, calls.Select(call => call.Target).Distinct().Count());
    }

    [Fact]
    public async Task Keeps_no_bodies()
    {
        world.Service.Then(Responses.Ok());
        await world.Connection.Outbound.CreateOrderAsync(Orders.Simple(), new ApiCall(world.Attempts.Enqueue) { WantsBodies = true });
        Assert.NotNull(Assert.Single(world.Attempts).Bodies);
        Assert.Null(Assert.Single(Assert.Single(world.Connection.GetCallHistory()).Requests).Bodies);
    }
}
