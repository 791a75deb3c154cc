using AmazonMcf.Mws;
using AmazonMcf.Service.Faults;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>Clients that send an order again, at both endpoints: one order exists, and each reads what MWS would have returned.</summary>
public class GatewayResendTests(MwsEndpoints endpoints) : IClassFixture<MwsEndpoints>
{
    private static readonly TimeSpan HeldBack = TimeSpan.FromSeconds(3);

    [Theory]
    [InlineData(MwsEndpoints.Serve)]
    [InlineData(MwsEndpoints.Gateway)]
    public async Task Sent_again_after_its_response(string endpoint)
    {
        var client = endpoints.Client(endpoint);
        var id = "AFTER-" + endpoint[4..];
        await client.PlaceAsync(MwsOrders.Of(id));

        Assert.Equal(Taken(id), await client.RefusedAsync(400, "InvalidRequestException", Create(id)));
        Assert.Equal(1, Count(id));
    }

    [Theory]
    [InlineData(MwsEndpoints.Serve)]
    [InlineData(MwsEndpoints.Gateway)]
    public async Task Sent_again_while_the_first_is_worked_on(string endpoint)
    {
        var client = endpoints.Client(endpoint);
        var id = "MEANWHILE-" + endpoint[4..];
        Delay(id);
        var first = client.SendAsync(Create(id));
        await Eventually.TrueAsync(() => Count(id) == 1);

        Assert.Equal(Taken(id), await client.RefusedAsync(400, "InvalidRequestException", Create(id)));
        Assert.Equal(200, (await first).Status);
        Assert.Equal(1, Count(id));
    }

    [Theory]
    [InlineData(MwsEndpoints.Serve)]
    [InlineData(MwsEndpoints.Gateway)]
    public async Task Sent_again_by_a_client_that_gave_up(string endpoint)
    {
        var client = endpoints.Client(endpoint);
        var id = "GIVENUP-" + endpoint[4..];
        Delay(id);
        using var timeout = new CancellationTokenSource();
        var first = client.SendAsync(MwsCodec.WriteRequest(Create(id)), timeout.Token);
        await Eventually.TrueAsync(() => Count(id) == 1);
        await timeout.CancelAsync();

        // On a busy machine, its response can come before it gives up.
        await Record.ExceptionAsync(() => first);

        Assert.Equal(Taken(id), await client.RefusedAsync(400, "InvalidRequestException", Create(id)));
        Assert.Equal(1, Count(id));
    }

    [Theory]
    [InlineData(MwsEndpoints.Serve)]
    [InlineData(MwsEndpoints.Gateway)]
    public async Task Sent_many_times_at_once_while_responses_get_lost(string endpoint)
    {
        var client = endpoints.Client(endpoint);
        var id = "ATONCE-" + endpoint[4..];
        endpoints.Service.AddFault(
            new McfFaultRule
            {
                Kind = FaultKind.DropAfterCommit,
                Operation = "createFulfillmentOrder",
                SellerFulfillmentOrderId = id,
            }
        );

        var got = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => client.SendAsync(Create(id))));

        Assert.Single(got, response => response.Status == 200);
        Assert.All(got.Where(response => response.Status != 200), response =>
            Assert.Equal((400, Taken(id)), (response.Status, response.Response.Errors[0].Message))
        );
        Assert.Equal(1, Count(id));
    }

    private static MwsRequest Create(string id) => new() { Operation = "CreateFulfillmentOrder", Order = MwsOrders.Of(id) };

    private static string Taken(string id) => "A create request already exists for MerchantFulfillmentOrderId : " + id;

    private void Delay(string id) => endpoints.Service.AddFault(
        new McfFaultRule
        {
            Kind = FaultKind.Delay,
            Delay = HeldBack.ToString(),
            Operation = "createFulfillmentOrder",
            SellerFulfillmentOrderId = id,
        });

    private int Count(string id) => endpoints.Service.ReadCommittedState().Orders.Count(order => order.SellerFulfillmentOrderId == id);
}
