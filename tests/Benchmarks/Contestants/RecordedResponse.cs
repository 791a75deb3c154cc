using System.Net;
using System.Net.Http.Headers;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>Responds without a socket: a login as the service once did, and everything else with the read of one order.</summary>
internal sealed class RecordedResponse : HttpMessageHandler
{
    private readonly MediaTypeHeaderValue json = new("application/json");
    private int count;

    /// <summary>Any address will do.</summary>
    public static Uri Address { get; } = new("https://localhost/fba/outbound/2020-07-01/fulfillmentOrders/1");

    /// <summary>The last body that was answered to each method.</summary>
    public Dictionary<HttpMethod, byte[]> Bodies { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(Bodies[request.Method]);
        content.Headers.ContentType = json;
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request };
        response.Headers.TryAddWithoutValidation("x-amzn-RequestId", $"1b6c1b0e-9c3b-4f0a-8c55-{Interlocked.Increment(ref count):x12}");
        response.Headers.TryAddWithoutValidation("x-amzn-RateLimit-Limit", "2.0");
        return Task.FromResult(response);
    }
}
