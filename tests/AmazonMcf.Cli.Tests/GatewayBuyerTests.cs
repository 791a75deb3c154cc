using AmazonMcf.Model;
using AmazonMcf.Mws;
using AmazonMcf.Service.Faults;

namespace AmazonMcf.Cli;

/// <summary>Whatever order the service returns, a client of the gateway gets the one it asked for, or none.</summary>
public sealed class GatewayBuyerTests : IDisposable
{
    private const string Read = "getFulfillmentOrder";

    private readonly Scratch scratch = new();
    private readonly HttpClient http = new();

    public void Dispose()
    {
        http.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public async Task A_client_never_gets_the_order_of_another_buyer()
    {
        await using var server = await ServedMcf.StartAsync(scratch.Store, "--unlimited", "--time-scale", "0");
        await using var gateway = await ServedGateway.StartAsync(scratch, ServedGateway.Over(server.Endpoint, unlimited: true));
        var client = gateway.Client(http);
        var ids = Enumerable.Range(1, 12).Select(number => $"BUYER-{number}").ToList();
        foreach (var id in ids)
        {
            await client.PlaceAsync(Order(id));
            Assert.Equal(Buyer(id), (await client.GetAsync(id)).DestinationAddress!.Name);
        }

        using var service = scratch.OpenService();
        var repeated = new McfFaultRule { Kind = FaultKind.Replay, Operation = Read, Probability = 0.3, Seed = 7, Count = null };
        service.AddFault(repeated);
        service.AddFault(repeated with { Headers = new Dictionary<string, string> { ["x-amzn-RequestId"] = "{requestId}" }, Seed = 8 });
        var responses = await Task.WhenAll(ids.Select(async id =>
            (Id: id, Read: await client.SendAsync(new MwsRequest { Operation = "GetFulfillmentOrder", SellerFulfillmentOrderId = id }))));

        Assert.All(responses, response => Assert.True(
            response.Read.Status == 500 || response.Read.Response.Order?.DestinationAddress?.Name == Buyer(response.Id),
            $"{response.Id}: {response.Read.Status}, {response.Read.Response.Order?.DestinationAddress?.Name}"));
        Assert.All(service.GetFaults(), fault => Assert.InRange(fault.Struck, 1, int.MaxValue));
    }

    private static McfOrderRequest Order(string id)
    {
        var order = MwsOrders.Of(id);
        order.DestinationAddress!.Name = Buyer(id);
        return order;
    }

    private static string Buyer(string id) => "Buyer of " + id;
}
