using System.Globalization;
using AmazonMcf.Cli.Gateway.Limits;
using AmazonMcf.Mws;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>Requests that come while as many are in progress as the gateway permits.</summary>
public sealed class GatewayWaitingTests
{
    private const string InFlight = "mcf_gateway_requests_in_flight";

    private static readonly MwsRequest Read = new() { Operation = "GetFulfillmentOrder", SellerFulfillmentOrderId = "X" };

    private readonly TaskCompletionSource begun = new();
    private readonly TaskCompletionSource<HttpResponseMessage> release = new();
    private int calls;

    [Fact]
    public async Task A_request_waits_until_one_in_progress_ends()
    {
        await using var gateway = await StartAsync(new GatewayLimits { ConcurrentRequests = 1 });
        var first = gateway.Client.RefusedAsync(500, "InternalError", Read);
        await begun.Task;
        var second = gateway.Client.RefusedAsync(500, "InternalError", Read);
        await Eventually.TrueAsync(async () => await gateway.MetricAsync(InFlight) == 2);
        Assert.Equal(1, Volatile.Read(ref calls));

        release.SetException(new InvalidOperationException());
        await Task.WhenAll(first, second);

        Assert.Equal(2, Volatile.Read(ref calls));
    }

    [Theory]
    [InlineData(0, "00:10:00")]
    [InlineData(8, "00:00:00.05")]
    public async Task A_request_that_cannot_wait_any_longer_is_throttled(int waiting, string waitTime)
    {
        await using var gateway = await StartAsync(new GatewayLimits
        {
            ConcurrentRequests = 1,
            RequestsWaiting = waiting,
            WaitTime = TimeSpan.Parse(waitTime, CultureInfo.InvariantCulture),
        });
        var first = gateway.Client.RefusedAsync(500, "InternalError", Read);
        await begun.Task;

        await gateway.Client.RefusedAsync(503, "RequestThrottled", Read);
        Assert.Equal(1, await gateway.MetricAsync(InFlight));
        Assert.Equal(1, await gateway.MetricAsync("mcf_gateway_errors_total{code=\"RequestThrottled\"}"));
        release.SetException(new InvalidOperationException());
        await first;

        await gateway.Client.RefusedAsync(500, "InternalError", Read);
    }

    [Fact]
    public async Task A_request_whose_client_disconnects_while_it_waits_is_not_carried_out()
    {
        await using var gateway = await StartAsync(new GatewayLimits { ConcurrentRequests = 1 });
        var first = gateway.Client.RefusedAsync(500, "InternalError", Read);
        await begun.Task;
        using (var http = new HttpClient())
        using (var disconnect = new CancellationTokenSource())
        {
            var client = new MwsClient(http, gateway.Endpoint, ServedGateway.Key, ServedGateway.Secret, ServedGateway.Seller);
            var second = client.SendAsync(MwsCodec.WriteRequest(Read), disconnect.Token);
            await Eventually.TrueAsync(async () => await gateway.MetricAsync(InFlight) == 2);
            await disconnect.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        }

        await Eventually.TrueAsync(async () => await gateway.MetricAsync(InFlight) == 1);
        release.SetException(new InvalidOperationException());
        await first;
        Assert.Equal(1, Volatile.Read(ref calls));
    }

    private Task<LocalGateway> StartAsync(GatewayLimits limits) => LocalGateway.StartAsync(limits, () =>
    {
        Interlocked.Increment(ref calls);
        begun.TrySetResult();
        return release.Task;
    });
}
