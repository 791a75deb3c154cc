using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Testing;

namespace AmazonMcf.Connection;

/// <summary>Everything that is read or placed knows its seller, and each seller has one key.</summary>
public class SellerTests
{
    private static readonly Uri Custom = new("https://service.example/");

    [Fact]
    public async Task What_is_read_carries_key_and_name_all_the_way_down()
    {
        using var world = new TestWorld(settings => (settings.SellerId, settings.Name) = ("A1B2C3", "Shop A"));
        world.Service.Then(
            Responses.Order(
                "A-1",
                ",\"fulfillmentOrderItems\":[{\"sellerSku\":\"MUG\",\"sellerFulfillmentOrderItemId\":\"1\",\"quantity\":1,"
                    + "\"cancelledQuantity\":0,\"unfulfillableQuantity\":0}]"
                    + ",\"fulfillmentShipments\":[{\"amazonShipmentId\":\"D1\",\"fulfillmentCenterId\":\"X\","
                    + "\"fulfillmentShipmentStatus\":\"SHIPPED\","
                    + "\"fulfillmentShipmentItem\":[],\"fulfillmentShipmentPackage\":[{\"packageNumber\":7,\"carrierCode\":\"UPS\"}]}]"
            )
        );
        var order = await world.Connection.Outbound.GetOrderAsync("A-1", world.Call());

        McfSellerObject[] parts =
        [
            order,
            Assert.Single(order.Items!),
            Assert.Single(order.Shipments!),
            Assert.Single(order.Shipments![0].Packages),
        ];
        Assert.All(parts, part => Assert.Equal(("A1B2C3", "Shop A"), (part.SellerKey, part.ConnectionName)));
        Assert.All(world.Connection.GetCallHistory(), call => Assert.Equal(("A1B2C3", "Shop A"), (call.SellerKey, call.ConnectionName)));
    }

    [Fact]
    public void The_key_is_the_given_id_and_its_case_does_not_count()
    {
        using var world = new TestWorld(settings => settings.SellerId = "A1B2C3");
        Assert.Equal("A1B2C3", world.Connection.SellerKey);
        Assert.True(world.Connection.IsOf(" a1b2c3 "));
        Assert.False(world.Connection.IsOf("A1B2C4"));
        Assert.False(world.Connection.IsOf(null));
    }

    [Fact]
    public void The_key_changes_with_the_refresh_token_unless_it_is_given()
    {
        var old = Key(_ => { });
        var renewed = Key(settings => settings.RefreshToken = TestWorld.Secret("Atzr|renewed"));
        Assert.NotEqual(old, renewed);
        Assert.Equal(old, Key(settings => (settings.RefreshToken, settings.SellerId) = (TestWorld.Secret("Atzr|renewed"), old)));
    }

    [Fact]
    public void The_same_credentials_are_another_seller_in_the_sandbox_and_at_another_address()
    {
        string[] keys =
        [
            Key(_ => { }),
            Key(settings => settings.Kind = McfConnectionKind.Sandbox),
            Key(settings => (settings.Kind, settings.Endpoint) = (McfConnectionKind.Custom, Custom)),
            Key(settings => (settings.Kind, settings.Endpoint) = (McfConnectionKind.Custom, new Uri("https://other.example/"))),
        ];
        Assert.Equal(keys.Length, keys.Distinct().Count());

        // Each can be named again after the token was renewed.
        Assert.Equal(keys[1], Key(settings => (settings.Kind, settings.SellerId) = (McfConnectionKind.Sandbox, keys[1])));
        Assert.Equal(
            keys[2],
            Key(settings => (settings.Kind, settings.Endpoint, settings.SellerId) = (McfConnectionKind.Custom, Custom, keys[2]))
        );
        Assert.Equal("A1B2@sandbox", Key(settings => (settings.Kind, settings.SellerId) = (McfConnectionKind.Sandbox, "A1B2")));
        Assert.Equal(keys[0], Key(settings => settings.Marketplace = McfMarketplaces.Find("CA")!));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("two words")]
    [InlineData("=1+1")]
    [InlineData("@A1")]
    [InlineData("A1\n")]
    [InlineData("Ä1")]
    public void An_id_that_cannot_be_a_key_is_refused(string id)
    {
        var failure = Assert.Throws<McfValidationException>(() => Key(settings => settings.SellerId = id));
        Assert.Equal(nameof(McfConnectionSettings.SellerId), failure.ValidationErrors[0].Member);
    }

    private static string Key(Action<McfConnectionSettings> change)
    {
        using var world = new TestWorld(change);
        return world.Connection.SellerKey;
    }
}
