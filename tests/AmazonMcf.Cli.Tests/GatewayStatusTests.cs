using AmazonMcf.Mws;
using AmazonMcf.Service.Faults;

namespace AmazonMcf.Cli;

/// <summary>GetServiceStatus reports the state of the service behind the gateway.</summary>
public sealed class GatewayStatusTests : IDisposable
{
    private const string LockedOut = "AKIDLOCKEDOUT00000001";

    private readonly Scratch scratch = new();
    private readonly HttpClient http = new();

    public void Dispose()
    {
        http.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public async Task It_says_what_can_be_done_with_the_service_behind()
    {
        await using var server = await ServedMcf.StartAsync(scratch.Store, "--unlimited");
        await using var gateway = await ServedGateway.StartAsync(
            scratch,
            ServedGateway.Over(server.Endpoint, unlimited: true),
            ServedGateway.Over(server.Endpoint, LockedOut, unlimited: true, refreshToken: ServedGateway.SecretReference));
        var client = gateway.Client(http);

        // A busy machine may make a service look slow that works.
        Assert.Contains(await StatusAsync(client), (string[])["GREEN", "YELLOW"]);
        Assert.Equal("RED", await StatusAsync(gateway.Client(http, LockedOut)));
        await gateway
            .Client(http, LockedOut)
            .RefusedAsync(401, "AccessDenied", new MwsRequest { Operation = "GetFulfillmentOrder", SellerFulfillmentOrderId = "X" });

        using (var service = scratch.OpenService())
        {
            service.AddFault(new McfFaultRule { Kind = FaultKind.ThrottleStorm, Operation = "listAllFulfillmentOrders", Count = null });
        }

        Assert.Equal("YELLOW", await StatusAsync(client));

        await server.EndAsync();
        Assert.Equal("RED", await StatusAsync(client));
        await client.RefusedAsync(
            500,
            "InternalError",
            new MwsRequest { Operation = "GetFulfillmentOrder", SellerFulfillmentOrderId = "X" }
        );
    }

    private static async Task<string?> StatusAsync(MwsClient client)
    {
        var response = await client.AskAsync(new MwsRequest { Operation = "GetServiceStatus" });
        Assert.NotNull(response.Timestamp);
        return response.Status;
    }
}
