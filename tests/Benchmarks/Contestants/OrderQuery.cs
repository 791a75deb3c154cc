using System.Net.Http.Headers;
using System.Text;
using AmazonMcf.Cli.Gateway.Signing;
using AmazonMcf.Mws;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>
/// The same question, for one order, to the service by the Selling Partner API and to the gateway by MWS. It is put together and signed
/// once and the responses are read as bytes only, so that the time of a request is that of the server.
/// </summary>
internal sealed class OrderQuery : IDisposable
{
    private readonly HttpClient http;
    private readonly Func<HttpRequestMessage> ask;

    private OrderQuery(int connections, Func<HttpRequestMessage> ask)
    {
        http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections });
        this.ask = ask;
    }

    /// <summary>A question by GET and access token.</summary>
    public static OrderQuery ToService(Uri endpoint, string token, string id, int connections)
    {
        var address = new Uri(endpoint, "fba/outbound/2020-07-01/fulfillmentOrders/" + id);
        return new OrderQuery(connections, () =>
            new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "x-amz-access-token", token } } }
        );
    }

    /// <summary>A question by POST and signature; taken for a quarter of an hour.</summary>
    public static OrderQuery ToGateway(ServedGateway gateway, string id, int connections, int client = 0)
    {
        var request = new MwsRequest
        {
            Operation = "GetFulfillmentOrder",
            SellerId = ServedGateway.Seller,
            SellerFulfillmentOrderId = id,
            Timestamp = TimeProvider.System.GetUtcNow().UtcDateTime,
        };
        List<KeyValuePair<string, string>> parameters =
        [
            .. MwsCodec.WriteRequest(request),
            new("AWSAccessKeyId", ServedGateway.KeyOf(client)),
            new("SignatureVersion", "2"),
            new("SignatureMethod", "HmacSHA256"),
        ];
        var secret = Encoding.UTF8.GetBytes(ServedGateway.Secret);
        var signature = MwsSignature.Sign(
            secret, "POST", gateway.Endpoint.Authority, gateway.Endpoint.AbsolutePath, parameters, MwsSignatureMethod.HmacSha256);
        var body = Encoding.UTF8.GetBytes(MwsCodec.WriteQuery([.. parameters, new("Signature", signature)]));
        var type = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        return new OrderQuery(connections, () =>
            new HttpRequestMessage(HttpMethod.Post, gateway.Endpoint)
            {
                Content = new ByteArrayContent(body) { Headers = { ContentType = type } },
            }
        );
    }

    /// <summary>Asks once.</summary>
    public async Task AskAsync()
    {
        using var request = ask();
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Asks many times, with so many questions under way at once.</summary>
    public Task AskAsync(int times, int inFlight) => Parallel.ForEachAsync(
        Enumerable.Range(0, times), new ParallelOptions { MaxDegreeOfParallelism = inFlight }, async (_, _) => await AskAsync());

    public void Dispose() => http.Dispose();
}
