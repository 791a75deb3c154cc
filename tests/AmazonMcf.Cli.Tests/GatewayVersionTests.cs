using System.Net;
using AmazonMcf.Mws;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>A client of the gateway whose orders use Fulfillment Outbound 2026-07-04.</summary>
public sealed class GatewayVersionTests : IAsyncLifetime, IDisposable
{
    private readonly Scratch scratch = new();
    private readonly HttpClient http = new();
    private ServedMcf server = null!;
    private ServedGateway gateway = null!;
    private MwsClient mws = null!;

    public async Task InitializeAsync()
    {
        // Separate order books show which version was used.
        server = await ServedMcf.StartAsync(scratch.Store, "--unlimited", "--separate-versions");
        gateway = await ServedGateway.StartAsync(
            scratch, ServedGateway.Over(server.Endpoint, unlimited: true, apiVersion: "2026-07-04"));
        mws = gateway.Client(http);
    }

    public async Task DisposeAsync()
    {
        await gateway.DisposeAsync();
        await server.DisposeAsync();
    }

    public void Dispose()
    {
        http.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public async Task Orders_are_placed_read_listed_released_and_canceled_with_that_version()
    {
        await mws.PlaceAsync(MwsOrders.Of("V-1", hold: true));
        await mws.RefusedAsync(
            400,
            "InvalidRequestException",
            new MwsRequest { Operation = "CreateFulfillmentOrder", Order = MwsOrders.Of("V-1", hold: true) });
        using var client = await server.LogInAsync();
        using var later = await client.GetAsync(new Uri(server.Endpoint, "fulfillment/outbound/2026-07-04/orders/V-1"));
        using var earlier = await client.GetAsync("fulfillmentOrders/V-1");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (later.StatusCode, earlier.StatusCode));

        Assert.Equal("Hold", (await mws.GetAsync("V-1")).FulfillmentAction);
        var since = TestStart.Value.UtcDateTime.AddDays(-1);
        var list = await mws.AskAsync(new MwsRequest { Operation = "ListAllFulfillmentOrders", QueryStartDate = since });
        Assert.Equal("V-1", Assert.Single(list.Orders).SellerFulfillmentOrderId);
        await mws.AskAsync(new MwsRequest { Operation = "CancelFulfillmentOrder", SellerFulfillmentOrderId = "V-1" });
        Assert.Equal("CANCELLED", (await mws.GetAsync("V-1")).Status, ignoreCase: true);
    }

    [Fact]
    public async Task What_the_version_lacks_is_refused_by_name()
    {
        var sentence = await mws.RefusedAsync(
            400,
            "InvalidRequestException",
            new MwsRequest { Operation = "GetPackageTrackingDetails", PackageNumber = 7 });

        Assert.Contains("getPackageTrackingDetails", sentence, StringComparison.Ordinal);
        Assert.Contains("2026-07-04", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("-ApiVersion", sentence, StringComparison.Ordinal);
    }
}
