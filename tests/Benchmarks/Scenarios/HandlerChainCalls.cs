using System.Text.Json;
using AmazonMcf.Benchmarks.Contestants;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Service;
using AmazonMcf.Testing;
using BenchmarkDotNet.Attributes;
using SellingPartner.Telemetry;

namespace AmazonMcf.Benchmarks.Scenarios;

/// <summary>The calls of <see cref="HandlerChain"/>; public, because BenchmarkDotNet derives from it.</summary>
public class HandlerChainCalls
{
    private const string OrderId = "CHAIN-1";

    private McfConnection? connection;
    private Func<HttpRequestMessage, Task<HttpResponseMessage>>? send;

    /// <summary>What the last call reported to its observer.</summary>
    public string Said { get; private set; } = "";

    /// <summary>Records a response of the embedded service. Waits itself: the runner would not.</summary>
    [GlobalSetup]
    public void Record() => RecordAsync().GetAwaiter().GetResult();

    /// <summary>The same response by hand.</summary>
    [Benchmark(Description = "HttpMessageInvoker + System.Text.Json")]
    public async Task<object?> Bare()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, RecordedResponse.Address);
        request.Headers.TryAddWithoutValidation("x-amz-access-token", "token");
        using var response = await send!(request);
        return await JsonSerializer.DeserializeAsync(
            await response.Content.ReadAsStreamAsync(),
            BareJson.Default.GetFulfillmentOrderResponse
        );
    }

    /// <summary>A call without an observer.</summary>
    [Benchmark(Description = "AmazonMcf, no observer")]
    public Task Quiet() => connection!.Api.GetFulfillmentOrderAsync(OrderId, new ApiCall());

    /// <summary>A call whose attempts are put into words, as -Verbose does.</summary>
    [Benchmark(Description = "AmazonMcf, as with -Verbose")]
    public Task Verbose() => connection!.Api.GetFulfillmentOrderAsync(OrderId, new ApiCall(Say));

    /// <summary>A call whose response becomes the model that commands write.</summary>
    [Benchmark(Description = "AmazonMcf, no observer, model included")]
    public Task<McfOrder> Model() => connection!.Outbound.GetOrderAsync(OrderId, new ApiCall());

    private async Task RecordAsync()
    {
        var response = new RecordedResponse();
        using var service = EmbeddedService.Open(new EmbeddedServiceOptions { Unlimited = true });
        using var handler = service.CreateHandler();
        using var recorder = new ResponseRecorder(handler, response);
        using var recording = McfConnection.Open(EmbeddedSettings.Make(), recorder);
        await recording.Outbound.CreateOrderAsync(Orders.Model(OrderId), new ApiCall());
        await recording.Outbound.GetOrderAsync(OrderId, new ApiCall());
        connection = McfConnection.Open(EmbeddedSettings.Make(), response);
        var invoker = new HttpMessageInvoker(response);
        send = request => invoker.SendAsync(request, CancellationToken.None);
    }

    private void Say(ApiAttempt attempt) =>
        Said =
            FormattableString.Invariant($"{attempt.Operation} {attempt.Target}: {attempt.Status} after ")
            + $"{attempt.Duration} (request id {attempt.RequestId})";
}
