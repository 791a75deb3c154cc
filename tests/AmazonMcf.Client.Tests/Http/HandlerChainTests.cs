using System.Net;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Testing;
using SellingPartner.Retry;
using SellingPartner.Telemetry;

namespace AmazonMcf.Http;

/// <summary>What the chain of handlers gives to the handler at its end, and what it repeats.</summary>
public sealed class HandlerChainTests : IDisposable
{
    private readonly MessageRecorder recorder = new();
    private readonly McfConnection connection;

    public HandlerChainTests() => connection = McfConnection.Open(
        TestWorld.Settings(), recorder, new FakeTimeProvider { SkipWait = wait => wait < TimeSpan.FromSeconds(25) }, () => 0.5);

    public void Dispose()
    {
        connection.Dispose();
        recorder.Dispose();
    }

    [Fact]
    public async Task Each_attempt_has_a_message_of_its_own_with_the_same_body()
    {
        recorder.Responses.Enqueue(Responses.Throttled());
        recorder.Responses.Enqueue(Responses.Throttled());
        recorder.Responses.Enqueue(Responses.Ok());

        Assert.Equal(McfOutcome.Created, (await connection.Orders.PlaceAsync(Orders.Simple(), new ApiCall())).Outcome);

        Assert.Equal(3, recorder.Messages.Distinct().Count());
        Assert.Single(recorder.Bodies.Distinct());
        Assert.All(recorder.Messages, message => Assert.Equal("Atza|1", message.Headers.GetValues("x-amz-access-token").Single()));
    }

    [Fact]
    public async Task A_response_that_names_no_message_and_has_no_body_is_read_all_the_same()
    {
        recorder.Responses.Enqueue(new HttpResponseMessage(HttpStatusCode.NotFound));

        await Assert.ThrowsAsync<McfInvalidRequestException>(() => connection.Outbound.GetOrderAsync("A-1", new ApiCall()));
    }

    [Fact]
    public async Task Nothing_is_sent_for_a_call_that_was_closed()
    {
        var call = new ApiCall();
        call.Close();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connection.Orders.PlaceAsync(Orders.Simple(), call));

        Assert.Empty(recorder.Messages);
        Assert.Equal((0, false), (call.Attempts, call.MayHaveTakenEffect));
        Assert.Equal(30, connection.GetQuota("createFulfillmentOrder").Available);
    }

    // Each reason has a bound of its own: five attempts, however many refusals come between.
    [Fact]
    public async Task Rejections_for_quota_between_failures_use_up_none_of_the_attempts()
    {
        foreach (var isRejection in new[] { true, false, false, true, false, true, true, false, false })
        {
            recorder.Responses.Enqueue(isRejection ? Responses.Throttled().With("Retry-After", "1") : Responses.Unavailable());
        }

        var call = new ApiCall();

        await Assert.ThrowsAsync<McfServiceUnavailableException>(() => connection.Outbound.GetOrderAsync("A-1", call));

        Assert.Equal(9, call.Attempts);
        Assert.Empty(recorder.Responses);
    }

    [Theory]
    [InlineData(5, 60, 4, 161)]
    [InlineData(1, 0, 0, 1)]
    [InlineData(2, 86400, 1, 230401)]
    public void Retries_are_bounded_in_number(int maxAttempts, int maxWaitSeconds, int retries, int throttledRetries)
    {
        var rule = new RetryRule(maxAttempts, TimeSpan.FromSeconds(maxWaitSeconds), () => 0.5);
        Assert.Equal((retries, throttledRetries), (rule.MaxRetries, rule.MaxThrottledRetries));
    }

    private sealed class MessageRecorder : HttpMessageHandler
    {
        public Queue<HttpResponseMessage> Responses { get; } = new();

        public List<HttpRequestMessage> Messages { get; } = [];

        public List<string> Bodies { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/auth/o2/token", StringComparison.Ordinal))
            {
                return Testing.Responses.Token("Atza|1");
            }

            Messages.Add(request);
            Bodies.Add(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
            var response = Responses.Dequeue();
            response.Headers.Remove(Testing.Responses.RequestIdHeader);
            return response.With(Testing.Responses.RequestIdHeader, Testing.Responses.IdOf(Messages.Count));
        }
    }
}
