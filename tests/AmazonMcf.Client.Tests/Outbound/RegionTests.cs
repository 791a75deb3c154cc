using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Testing;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>A request for a marketplace of another region is refused before anything is sent, not even the login.</summary>
public sealed class RegionTests : IDisposable
{
    private readonly TestWorld world = new(settings => settings.Marketplace = McfMarketplaces.Find("DE")!);

    public static TheoryData<string, Func<McfConnection, string?, ApiCall, Task>> Requests =>
        new()
        {
            { "placed", (connection, marketplace, call) => connection.Orders.PlaceAsync(Order(marketplace), call) },
            { "created", (connection, marketplace, call) => connection.Outbound.CreateOrderAsync(Order(marketplace), call) },
            {
                "previewed",
                (connection, marketplace, call) =>
                    connection.Outbound.GetPreviewAsync(
                        new McfPreviewRequest
                        {
                            SellerFulfillmentOrderId = "A-1",
                            MarketplaceId = marketplace,
                            Address = Order(null).DestinationAddress,
                            Items = Order(null).Items,
                        },
                        call
                    )
            },
            {
                "changed",
                (connection, marketplace, call) =>
                    connection.Outbound.UpdateOrderAsync(
                        new McfOrderUpdate
                        {
                            SellerFulfillmentOrderId = "A-1",
                            MarketplaceId = marketplace,
                            FulfillmentAction = "Ship",
                        },
                        call
                    )
            },
        };

    public void Dispose() => world.Dispose();

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Nothing_is_sent_for_another_region(string what, Func<McfConnection, string?, ApiCall, Task> send)
    {
        foreach (var elsewhere in (string[])["US", "ATVPDKIKX0DER", "jp", "A2EUQ1WTGCTBG2"])
        {
            var failure = await Assert.ThrowsAsync<McfValidationException>(() => send(world.Connection, elsewhere, world.Call()));
            var error = Assert.Single(failure.ValidationErrors);
            Assert.Equal(("MarketplaceId", elsewhere, "A-1"), (error.Member, error.Value, error.SellerFulfillmentOrderId));
            Assert.Contains("must be a marketplace in Europe, the connection's region", failure.Message, StringComparison.Ordinal);
        }

        Assert.True(world.Sent.Count == 0, what);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Other_marketplaces_of_the_region_and_unknown_ids_are_sent(
        string what,
        Func<McfConnection, string?, ApiCall, Task> send
    )
    {
        string?[] near = [null, "", "FR", "A1F83G8C2ARO7P", "A3NEWMARKETPLACE"];
        foreach (var marketplace in near)
        {
            world.Service.Then(Responses.Ok());
            await send(world.Connection, marketplace, world.Call());
        }

        Assert.True(world.Sent.Count == near.Length, what);
    }

    private static McfOrderRequest Order(string? marketplace)
    {
        var order = Orders.Simple();
        order.MarketplaceId = marketplace;
        return order;
    }
}
