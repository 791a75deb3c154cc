using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Testing;

namespace AmazonMcf.Submission;

/// <summary>A prefix or suffix that is new to a shop ships nothing again that was placed without it.</summary>
public sealed class NewIdTests : IDisposable
{
    private const string Create = "POST /fulfillmentOrders";
    private const string ReadBare = "GET /fulfillmentOrders/7001";
    private const string ReadNew = "GET /fulfillmentOrders/W-7001";

    private readonly TestWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task An_order_that_exists_without_its_prefix_is_held_back_and_not_sent()
    {
        world.Service.Then(Orders.Echo("7001")).Then(Responses.NotFound("W-7001"));
        var failure = await Assert.ThrowsAsync<McfOrderIdChangedException>(() => PlaceAsync(Prefixed()));
        Assert.Equal(("McfOrderIdChanged", McfOutcome.Rejected), (failure.ErrorId, PlacingOutcome.Of(failure)));
        Assert.Contains("'W-7001' was not sent", failure.Message, StringComparison.Ordinal);
        Assert.Contains("'7001'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Received", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Example", failure.Message, StringComparison.Ordinal);
        Assert.Equal([ReadBare, ReadNew], world.Sent);
    }

    [Fact]
    public async Task An_order_that_is_new_costs_one_read()
    {
        world.Service.Then(Responses.NotFound("7001")).Then(Responses.Ok());
        var result = await PlaceAsync(Prefixed());
        Assert.Equal((McfOutcome.Created, 2), (result.Outcome, result.Attempts));
        Assert.Equal([ReadBare, Create], world.Sent);
    }

    [Theory]
    [InlineData("\"MUG-BLUE\"", "\"CUP\"", true)]
    [InlineData("\"Ada Example\"", "\"Bob Example\"", false)]
    public async Task A_SKU_map_that_comes_with_the_prefix_does_not_hide_the_order(string there, string instead, bool isHeldBack)
    {
        world.Service
            .Then(Orders.Echo("7001", body => body.Replace(there, instead, StringComparison.Ordinal)))
            .Then(isHeldBack ? Responses.NotFound("W-7001") : Responses.Ok());
        var order = Prefixed();
        order.Items[0].ShopSku = "CUP";

        var failure = await Record.ExceptionAsync(() => PlaceAsync(order));

        Assert.Equal(isHeldBack, failure is McfOrderIdChangedException);
        Assert.Equal([ReadBare, isHeldBack ? ReadNew : Create], world.Sent);
    }

    [Fact]
    public async Task A_create_that_is_repeated_is_not_checked_again()
    {
        world.Service
            .Then(Responses.NotFound("7001"))
            .Then(Responses.Unavailable())
            .Then(Responses.NotFound("W-7001"))
            .Then(Responses.Ok());
        Assert.Equal(McfOutcome.Created, (await PlaceAsync(Prefixed())).Outcome);
        Assert.Equal([ReadBare, Create, ReadNew, Create], world.Sent);
    }

    [Theory]
    [InlineData("\"Ada Example\"", "\"Bob Example\"")]
    [InlineData("\"62701\"", "\"62702\"")]
    [InlineData("\"1 Sample Street\"", "\"2 Sample Street\"")]
    [InlineData("\"MUG-BLUE\"", "\"MUG-RED\"")]
    [InlineData("\"quantity\":2", "\"quantity\":1")]
    public async Task An_order_of_another_shop_with_the_same_number_does_not_count(string there, string instead)
    {
        world.Service.Then(Orders.Echo("7001", body => body.Replace(there, instead, StringComparison.Ordinal))).Then(Responses.Ok());
        Assert.Equal(McfOutcome.Created, (await PlaceAsync(Prefixed())).Outcome);
        Assert.Equal([ReadBare, Create], world.Sent);
    }

    [Theory]
    [InlineData("\"Ada Example\"", "\"ADA  example\"")]
    [InlineData("\"IL\"", "\"Illinois\"")]
    [InlineData("\"Standard\"", "\"Priority\"")]
    [InlineData("\"RECEIVED\"", "\"CANCELLED\"")]
    [InlineData(
        "\"quantity\":2",
        "\"quantity\":1,\"x\":0},{\"sellerSku\":\"MUG-BLUE\",\"sellerFulfillmentOrderItemId\":\"2\",\"quantity\":1")]
    public async Task The_same_goods_for_the_same_recipient_are_the_same_order_however_it_is_written(string there, string instead)
    {
        world.Service.Then(Orders.Echo("7001", body => body.Replace(there, instead, StringComparison.Ordinal)))
            .Then(Responses.NotFound("W-7001"));
        await Assert.ThrowsAsync<McfOrderIdChangedException>(() => PlaceAsync(Prefixed()));
    }

    [Fact]
    public async Task An_order_that_is_returned_without_content_counts_as_the_same()
    {
        world.Service.Then(Responses.Order("7001")).Then(Responses.NotFound("W-7001"));
        await Assert.ThrowsAsync<McfOrderIdChangedException>(() => PlaceAsync(Prefixed()));
    }

    [Fact]
    public async Task An_order_that_was_placed_under_both_ids_on_purpose_is_found()
    {
        world.Service.Then(Orders.Echo("7001")).Then(Orders.Echo("W-7001"));
        Assert.Equal(McfOutcome.AlreadyExists, (await PlaceAsync(Prefixed())).Outcome);
        Assert.Equal([ReadBare, ReadNew], world.Sent);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(400)]
    public async Task An_order_whose_earlier_id_cannot_be_read_is_not_sent(int status)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            world.Service.Then(Responses.Error(status, "Trouble", "Not now."));
        }

        var failure = await Assert.ThrowsAnyAsync<McfException>(() => PlaceAsync(Prefixed()));
        Assert.Equal(McfOutcome.NotSent, PlacingOutcome.Of(failure));
        Assert.All(world.Sent, request => Assert.Equal(ReadBare, request));
    }

    [Fact]
    public async Task The_check_can_be_turned_off()
    {
        world.Service.Then(Responses.Ok());
        var result = await world.Connection.Orders.PlaceAsync(Prefixed(), world.Call(), allowNewId: true);
        Assert.Equal(McfOutcome.Created, result.Outcome);
        Assert.Equal([Create], world.Sent);
    }

    [Fact]
    public async Task An_order_without_prefix_is_not_looked_up()
    {
        world.Service.Then(Responses.Ok());
        var order = Orders.Simple("7001");
        order.Source = new McfOrderSource { Path = "shop.csv", Rows = [2] };
        Assert.Equal(McfOutcome.Created, (await PlaceAsync(order)).Outcome);
        Assert.Equal([Create], world.Sent);
    }

    private static McfOrderRequest Prefixed()
    {
        var order = Orders.Simple("W-7001");
        order.Source = new McfOrderSource { OrderId = "7001" };
        return order;
    }

    private Task<McfOrderResult> PlaceAsync(McfOrderRequest order) => world.Connection.Orders.PlaceAsync(order, world.Call());
}
