using System.Net;
using System.Net.Sockets;
using AmazonMcf.Mws;
using AmazonMcf.Service;
using AmazonMcf.Service.Faults;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>
/// Whatever happens between the gateway and the service behind it, a client that reads that an order was placed has exactly one order.
/// </summary>
public sealed class GatewaySettleTests : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly HttpClient http = new();

    public void Dispose()
    {
        http.Dispose();
        scratch.Dispose();
    }

    [Theory]
    [InlineData(FaultKind.DropAfterCommit)]
    [InlineData(FaultKind.TruncatedBody)]
    [InlineData(FaultKind.DropBeforeCommit)]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.HtmlBody)]
    [InlineData(FaultKind.ThrottleStorm)]
    [InlineData(FaultKind.ExpiredToken)]
    public async Task A_create_whose_response_was_lost_is_settled_before_the_client_is_answered(string kind)
    {
        Fault(kind, "createFulfillmentOrder");
        await using var upstream = await ServedMcf.StartAsync(scratch.Store, "--unlimited");
        await using var gateway = await StartAsync(upstream.Endpoint, upstream);

        await gateway.Client(http).PlaceAsync(MwsOrders.Of("LOST"));

        Assert.Equal(["LOST"], Orders());
        Assert.Equal("LOST", (await gateway.Client(http).GetAsync("LOST")).SellerFulfillmentOrderId);
    }

    [Fact]
    public async Task A_create_that_cannot_be_settled_is_an_error_to_retry_and_the_retry_finds_one_order()
    {
        Fault(FaultKind.DropAfterCommit, "createFulfillmentOrder");
        Fault(FaultKind.DropBeforeCommit, "getFulfillmentOrder", times: null);
        await using var upstream = await ServedMcf.StartAsync(scratch.Store, "--unlimited");
        await using var gateway = await StartAsync(upstream.Endpoint, upstream);
        var client = gateway.Client(http);
        var request = new MwsRequest { Operation = "CreateFulfillmentOrder", Order = MwsOrders.Of("OPEN") };

        await client.RefusedAsync(500, "InternalError", request);
        ClearFaults();
        await client.RefusedAsync(400, "InvalidRequestException", request);

        Assert.Equal(["OPEN"], Orders());
    }

    [Fact]
    public async Task An_upstream_that_cannot_be_reached_is_an_error_to_retry_and_no_order()
    {
        await using var upstream = await ServedMcf.StartAsync(scratch.Store, "--unlimited");
        using var silent = new Socket(SocketType.Stream, ProtocolType.Tcp);
        silent.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        await using var gateway = await StartAsync(new Uri($"http://{silent.LocalEndPoint}/"), upstream);

        await gateway
            .Client(http)
            .RefusedAsync(500, "InternalError", new MwsRequest { Operation = "CreateFulfillmentOrder", Order = MwsOrders.Of("NEVER") });
        var status = await gateway.Client(http).AskAsync(new MwsRequest { Operation = "GetServiceStatus" });

        Assert.Equal("RED", status.Status);
        Assert.Empty(Orders());
        Assert.Contains("McfConnectionFailedException", (await gateway.EndAsync()).Error, StringComparison.Ordinal);
    }

    [FactOn(Platforms.Unix)]
    public async Task A_stop_completes_pending_requests_and_accepts_no_new_ones()
    {
        await using var upstream = await ServedMcf.StartAsync(scratch.Store, "--unlimited");
        using var relay = new HoldingRelay(upstream.Endpoint);
        await using var gateway = await StartAsync(relay.Endpoint, upstream);
        using var idle = await RawConnection.OpenAsync(gateway.Endpoint);
        await idle.WriteAsync("POST /FulfillmentOutboundShipment");
        relay.Hold();
        var placing = gateway.Client(http).PlaceAsync(MwsOrders.Of("HELD"));
        await relay.Held;

        await gateway.TerminateAsync();
        await UntilRefusedAsync(gateway.Endpoint);
        Assert.False(placing.IsCompleted);
        relay.Release();

        await placing;
        Assert.Equal(ExitCode.Done, (await gateway.EndAsync()).ExitCode);
        Assert.Equal(["HELD"], Orders());
    }

    /// <summary>Waits until the port is closed.</summary>
    private static Task UntilRefusedAsync(Uri endpoint) => Eventually.TrueAsync(async () =>
    {
        try
        {
            using var connection = await RawConnection.OpenAsync(endpoint);
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    });

    private Task<ServedGateway> StartAsync(Uri endpoint, ServedMcf upstream) =>
        ServedGateway.StartAsync(
            scratch,
            ServedGateway.Over(endpoint, unlimited: true, tokenEndpoint: new Uri(upstream.Endpoint, "/auth/o2/token"))
        );

    private void Fault(string kind, string operation, int? times = 1)
    {
        using var service = Open();
        service.AddFault(new McfFaultRule { Kind = kind, Operation = operation, Count = times });
    }

    private void ClearFaults()
    {
        using var service = Open();
        service.ClearFaults();
    }

    private List<string> Orders()
    {
        using var service = Open();
        return [.. service.ReadCommittedState().Orders.Select(order => order.SellerFulfillmentOrderId)];
    }

    private EmbeddedService Open() => scratch.OpenService();
}
