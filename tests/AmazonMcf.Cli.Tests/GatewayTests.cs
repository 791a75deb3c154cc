using System.Net;
using AmazonMcf.Mws;

namespace AmazonMcf.Cli;

/// <summary><c>mcf gateway</c> on the embedded service, over HTTP, with requests signed as clients of old sign them.</summary>
public sealed class GatewayTests : IAsyncLifetime, IDisposable
{
    private const string UncountedKey = "AKIDEXAMPLE0000000003";

    private readonly Scratch scratch = new();
    private readonly HttpClient http = new();
    private ServedGateway gateway = null!;
    private MwsClient mws = null!;

    private string Store => scratch.Path("store.db");

    public async Task InitializeAsync()
    {
        gateway = await ServedGateway.StartAsync(scratch, ServedGateway.On(Store), ServedGateway.On(Store, UncountedKey, unlimited: true));
        mws = gateway.Client(http);
    }

    public async Task DisposeAsync() => await gateway.DisposeAsync();

    public void Dispose()
    {
        http.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public async Task Unknown_access_keys_are_rejected_like_MWS_did()
    {
        var request = new MwsRequest { Operation = "GetFulfillmentOrder", SellerFulfillmentOrderId = "X" };
        await mws.RefusedAsync(400, "InvalidRequestException", request);
        await (mws with { SecretKey = "another" }).RefusedAsync(403, "SignatureDoesNotMatch", request);
        await (mws with { AccessKeyId = "AKIDEXAMPLE0000000002" }).RefusedAsync(403, "InvalidAccessKeyId", request);
        await (mws with { ClockAhead = TimeSpan.FromMinutes(-20) }).RefusedAsync(400, "InvalidParameterValue", request);
        await (mws with { SellerId = "A2ANOTHER" }).RefusedAsync(401, "AccessDenied", request);
        var elsewhere = await http.GetAsync(new Uri(mws.Endpoint, "/Orders/2013-09-01"));
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        Assert.Contains("InvalidAddress", await elsewhere.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("OK", await http.GetStringAsync(new Uri(mws.Endpoint, "/health")));
        Assert.Contains(
            "mcf_gateway_requests_total{operation=\"GetFulfillmentOrder\",status=\"400\"} 1",
            await http.GetStringAsync(new Uri(mws.Endpoint, "/metrics")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Excess_requests_are_throttled_like_MWS_did()
    {
        var request = new MwsRequest { Operation = "GetServiceStatus" };
        await mws.AskAsync(request);
        await mws.AskAsync(request);
        await mws.RefusedAsync(503, "RequestThrottled", request);
    }

    [Fact]
    public async Task A_client_without_quota_is_not_counted()
    {
        for (var n = 0; n < 35; n++)
        {
            await (mws with { AccessKeyId = UncountedKey }).AskAsync(new MwsRequest { Operation = "GetServiceStatus" });
        }
    }

    [Fact]
    public async Task Amazon_counts_every_call()
    {
        using var refused = ServedGateway.Start(scratch, new
        {
            accessKeyId = "A",
            sellerId = "B",
            secretKey = ServedGateway.SecretReference,
            clientId = "C",
            clientSecret = ServedGateway.SecretReference,
            refreshToken = ServedGateway.SecretReference,
            unlimited = true,
        });
        var run = await refused.EndAsync();
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("clients[0].unlimited", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(ServedGateway.Secret, run.Error, StringComparison.Ordinal);
    }
}
