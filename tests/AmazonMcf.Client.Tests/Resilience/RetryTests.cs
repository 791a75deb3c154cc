using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AmazonMcf.Errors;
using AmazonMcf.Testing;
using SellingPartner.Errors;
using SellingPartner.Http;
using SellingPartner.Retry;

namespace AmazonMcf.Resilience;

public sealed class RetryTests : IDisposable
{
    private readonly TestWorld world = new();

    public void Dispose() => world.Dispose();

    public static TheoryData<string> PassingTroubles =>
        ["429", "500", "503", "503 html", "lost", "refused", "timeout", "cut off", "html", "400 cut off", "403 cut off"];

    [Theory]
    [MemberData(nameof(PassingTroubles))]
    public async Task A_read_is_sent_again(string trouble)
    {
        world.Service.Then(Trouble(trouble)).Then(Responses.Order("A-1"));
        var reading = world.Connection.Outbound.GetOrderAsync("A-1", world.Call());
        await PassTimeoutAsync(trouble);
        Assert.Equal("A-1", (await reading).SellerFulfillmentOrderId);
        Assert.Equal(2, world.Service.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(PassingTroubles))]
    public async Task An_idempotent_write_is_sent_again(string trouble)
    {
        world.Service.Then(Trouble(trouble)).Then(Responses.Ok());
        var cancelling = world.Connection.Outbound.CancelOrderAsync("A-1", world.Call());
        await PassTimeoutAsync(trouble);
        await cancelling;
        Assert.Equal(2, world.Service.Requests.Count);
    }

    [Theory]
    [InlineData("500")]
    [InlineData("503")]
    [InlineData("503 html")]
    [InlineData("lost")]
    [InlineData("timeout")]
    [InlineData("cut off")]
    [InlineData("html")]
    [InlineData("400 cut off")]
    [InlineData("403 cut off")]
    public async Task An_unsafe_write_whose_outcome_is_open_is_not_sent_again(string trouble)
    {
        world.Service.Then(Trouble(trouble));
        var creating = world.Connection.Outbound.CreateOrderAsync(Orders.Simple(), world.Call());
        await PassTimeoutAsync(trouble);
        var failure = await Assert.ThrowsAsync<McfOutcomeUnknownException>(() => creating);
        Assert.Single(world.Service.Requests);
        Assert.Equal(("createFulfillmentOrder", 1), (failure.Operation, failure.Attempts));
    }

    [Theory]
    [InlineData("429")]
    [InlineData("refused")]
    [InlineData("no name")]
    [InlineData("no way")]
    [InlineData("old refused")]
    public async Task An_unsafe_write_that_certainly_did_nothing_is_sent_again(string trouble)
    {
        world.Service.Then(Trouble(trouble)).Then(Responses.Ok());
        await world.Connection.Outbound.CreateOrderAsync(Orders.Simple(), world.Call());
        Assert.Equal(2, world.Service.Requests.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(415)]
    [InlineData(302)]
    public async Task A_rejection_is_final(int status)
    {
        world.Service.Then(Responses.Error(status, "InvalidInput", "No."));
        await Assert.ThrowsAnyAsync<McfException>(() => world.Connection.Outbound.GetTrackingAsync(1, world.Call()));
        Assert.Single(world.Service.Requests);
    }

    [Fact]
    public async Task Waits_half_a_second_and_doubles_it_but_gives_up_after_five_attempts()
    {
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Unavailable());
        var failure = await Assert.ThrowsAsync<McfServiceUnavailableException>(() =>
            world.Connection.Outbound.GetOrderAsync("A-1", world.Call())
        );
        Assert.Equal([0.5, 1, 2, 4, null], world.Attempts.Select(attempt => attempt.RetryTime?.TotalSeconds));
        Assert.Equal([1, 2, 3, 4, 5], world.Attempts.Select(attempt => attempt.Number));
        Assert.Equal((5, 7.5, "request-5"), (failure.Attempts, failure.Waited.TotalSeconds, failure.RequestId));
        Assert.Equal((503, "ServiceUnavailable"), (failure.HttpStatus, failure.Errors.Single().Code));
    }

    [Fact]
    public async Task A_quota_that_stays_used_up_ends_in_an_error_that_names_the_wait()
    {
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Throttled());
        var failure = await Assert.ThrowsAsync<McfThrottledException>(() => world.Connection.Outbound.GetOrderAsync("A-1", world.Call()));
        Assert.Equal([1, 2, 4, 8, 16, 16, null], world.Attempts.Select(attempt => attempt.RetryTime?.TotalSeconds));
        Assert.Matches(@"after 7 attempts and \d+\.\d s of waiting", failure.Message);
        Assert.True(failure.IsTransient);
    }

    [Fact]
    public async Task Honors_Retry_After()
    {
        world.Service.Then(Responses.Throttled().With("Retry-After", "7")).Then(Responses.Order("A-1"));
        await world.Connection.Outbound.GetOrderAsync("A-1", world.Call());
        Assert.Equal(TimeSpan.FromSeconds(7), world.Attempts.First().RetryTime);
    }

    [Fact]
    public async Task Obeys_a_wait_given_as_a_date()
    {
        var date = world.Time.GetUtcNow().AddSeconds(9).ToString("r");
        world.Service.Then(Responses.Unavailable().With("Retry-After", date)).Then(Responses.Order("A-1"));
        await world.Connection.Outbound.GetOrderAsync("A-1", world.Call());
        Assert.Equal(TimeSpan.FromSeconds(9), world.Attempts.First().RetryTime);
    }

    [Fact]
    public async Task Does_not_wait_longer_than_it_may_in_all()
    {
        world.Service.Then(Responses.Throttled().With("Retry-After", "61"));
        var failure = await Assert.ThrowsAsync<McfThrottledException>(() => world.Connection.Outbound.GetOrderAsync("A-1", world.Call()));
        Assert.Contains("asks to wait 61 s", failure.Message, StringComparison.Ordinal);
        Assert.Single(world.Service.Requests);
    }

    [Theory]
    [InlineData(0, 0.375)]
    [InlineData(0.5, 0.5)]
    [InlineData(0.999999, 0.625)]
    public void Gives_or_takes_a_quarter(double random, double expected)
    {
        var rule = new RetryRule(5, TimeSpan.FromSeconds(60), () => random);
        var context = Reading(rate: 100);
        Assert.True(context.TryBeginSend());
        var wait = rule.NextWait(context, new ApiOutcome { Failure = FailureKind.Lost });
        Assert.Equal(expected, wait!.Value.TotalSeconds, 5);
    }

    [Fact]
    public void Never_waits_less_than_the_quota_needs()
    {
        var rule = new RetryRule(5, TimeSpan.FromSeconds(60), () => 0.5);
        var context = Reading(rate: 0.25);
        Assert.True(context.TryBeginSend());
        Assert.Equal(TimeSpan.FromSeconds(4), rule.NextWait(context, new ApiOutcome { Failure = FailureKind.Throttled }));
    }

    [Fact]
    public async Task One_attempt_means_one()
    {
        using var strict = new TestWorld(settings => settings.MaxAttempts = 1);
        strict.Service.Then(Responses.Unavailable());
        await Assert.ThrowsAsync<McfServiceUnavailableException>(() => strict.Connection.Outbound.GetOrderAsync("A-1", strict.Call()));
    }

    [Fact]
    public async Task Rejections_for_quota_are_no_attempts()
    {
        using var strict = new TestWorld(settings => settings.MaxAttempts = 1);
        strict.Service.Then(Responses.Throttled()).Then(Responses.Throttled()).Then(Responses.Order("A-1"));
        Assert.Equal("A-1", (await strict.Connection.Outbound.GetOrderAsync("A-1", strict.Call())).SellerFulfillmentOrderId);
    }

    [Fact]
    public async Task Doubles_the_wait_up_to_four_seconds()
    {
        using var patient = new TestWorld(settings => settings.MaxAttempts = 7);
        patient.Service.Otherwise = (_, _) => Task.FromResult(Responses.Unavailable());
        await Assert.ThrowsAsync<McfServiceUnavailableException>(() => patient.Connection.Outbound.GetOrderAsync("A-1", patient.Call()));
        Assert.Equal([0.5, 1, 2, 4, 4, 4, null], patient.Attempts.Select(attempt => attempt.RetryTime?.TotalSeconds));
    }

    [Fact]
    public async Task A_server_that_hangs_ends_in_a_timeout_and_not_in_a_stop()
    {
        world.Service.Otherwise = ScriptedHandler.HangAsync;
        var reading = world.Connection.Outbound.GetOrderAsync("A-1", world.Call());
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await Eventually.TrueAsync(() => world.Service.Requests.Count >= attempt);

            await PassTimeoutAsync("timeout");
        }

        var failure = await Assert.ThrowsAsync<McfRequestTimeoutException>(() => reading);
        Assert.Equal((5, 5), (failure.Attempts, world.Attempts.Count(attempt => attempt.Failure == "Timeout")));
    }

    [Fact]
    public async Task A_stop_ends_a_wait_between_attempts_at_once_and_nothing_more_is_sent()
    {
        using var stop = new CancellationTokenSource();
        world.Time.SkipWait = null;
        world.Service.Then(Responses.Unavailable());
        var reading = world.Connection.Outbound.GetOrderAsync("A-1", world.Call(stop.Token));
        await Eventually.TrueAsync(() => !world.Attempts.IsEmpty);

        stop.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Single(world.Service.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stop_leaves_a_request_on_the_wire_its_grace_and_then_ends_it(bool changes)
    {
        using var dispatch = new CancellationTokenSource();
        using var wire = new CancellationTokenSource();
        var call = world.Call(dispatch.Token, wire.Token);
        world.Service.ThenHang();
        var sending = changes
            ? world.Connection.Outbound.CreateOrderAsync(Orders.Simple(), call)
            : world.Connection.Outbound.GetOrderAsync("A-1", call);
        await Eventually.TrueAsync(() => !world.Service.Requests.IsEmpty);

        dispatch.Cancel();
        Assert.False(sending.IsCompleted);
        wire.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Equal(changes, call.MayHaveTakenEffect);
        Assert.Equal("Stopped", Assert.Single(world.Attempts).Failure);
    }

    [Fact]
    public async Task A_response_that_comes_within_the_grace_is_reported()
    {
        using var dispatch = new CancellationTokenSource();
        world.Service.Then((_, _) =>
        {
            dispatch.Cancel();
            return Task.FromResult(Responses.Ok());
        });
        var result = await world.Connection.Orders.PlaceAsync(Orders.Simple(), world.Call(dispatch.Token));
        Assert.Equal(Model.McfOutcome.Created, result.Outcome);
    }

    [Fact]
    public async Task A_stop_ends_a_wait_for_quota_and_gives_the_place_back()
    {
        world.Time.SkipWait = null;
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Order("A-1"));
        for (var number = 0; number < 30; number++)
        {
            await world.Connection.Outbound.GetOrderAsync("A-1", world.Call());
        }

        using var stop = new CancellationTokenSource();
        var call = world.Call(stop.Token);
        var waiting = world.Connection.Outbound.GetOrderAsync("A-1", call);
        await Eventually.TrueAsync(() => world.Connection.GetQuota("getFulfillmentOrder").Waiting > 0);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal((0, false), (world.Connection.GetQuota("getFulfillmentOrder").Waiting, call.MayHaveTakenEffect));
    }

    [Fact]
    public async Task Nothing_is_sent_for_a_call_that_is_stopped_before()
    {
        var call = world.Call(new CancellationToken(canceled: true));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Connection.Outbound.CreateOrderAsync(Orders.Simple(), call));
        Assert.Empty(world.Service.Requests);
        Assert.False(call.MayHaveTakenEffect);
    }

    private RequestContext Reading(double rate)
    {
        var form = new ResponseForm(JsonTypeInfo.CreateJsonTypeInfo<object>(JsonSerializerOptions.Default), static (_, _) => null);
        var info = new RequestInfo(Outbound.OutboundOperations.GetFulfillmentOrder, "", form, Call: null);
        return new RequestContext(info, new Uri("https://example.invalid/"), world.Time) { Rate = rate };
    }

    private static Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> Trouble(string trouble) =>
        trouble switch
        {
            "429" => (_, _) => Task.FromResult(Responses.Throttled()),
            "500" => (_, _) =>
                Task.FromResult(Responses.Error(500, "InternalFailure", "We encountered an internal error. Please try again.")),
            "503" => (_, _) => Task.FromResult(Responses.Unavailable()),
            "503 html" => (_, _) => Task.FromResult(Responses.Html(503)),
            "lost" => (_, _) => throw new HttpRequestException("The response ended prematurely.", new IOException("reset")),
            "refused" => (_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"),
            "no name" => (_, _) => throw new HttpRequestException(HttpRequestError.NameResolutionError, "no such host"),
            "no way" => (_, _) =>
                throw new TaskCanceledException(
                    "The operation was canceled.",
                    new TimeoutException("A connection could not be established.")
                ),
            "old refused" => (_, _) => throw new HttpRequestException("refused", new SocketException((int)SocketError.ConnectionRefused)),
            "timeout" => ScriptedHandler.HangAsync,
            "cut off" => (_, _) => Task.FromResult(Responses.Ok("""{"payload":{"fulfillmentOr""")),
            "html" => (_, _) => Task.FromResult(Responses.Html(200)),
            "400 cut off" => (_, _) => Task.FromResult(Responses.CutOff(Responses.Error(400, "InvalidInput", "No."))),
            "403 cut off" => (_, _) => Task.FromResult(Responses.CutOff(Responses.Denied())),
            _ => throw new ArgumentOutOfRangeException(nameof(trouble), trouble, "unknown"),
        };

    private async Task PassTimeoutAsync(string trouble)
    {
        if (trouble != "timeout")
        {
            return;
        }

        var sent = world.Attempts.Count;
        await Eventually.TrueAsync(() => world.Service.Requests.Count != sent);

        world.Time.Advance(TimeSpan.FromSeconds(30));
    }
}
