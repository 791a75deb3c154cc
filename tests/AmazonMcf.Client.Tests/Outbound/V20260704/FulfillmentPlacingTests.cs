using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Testing;

namespace AmazonMcf.Outbound.V20260704;

/// <summary>
/// Orders are placed exactly once with Fulfillment Outbound 2026-07-04, whose responses may say that the work goes on.
/// </summary>
public class FulfillmentPlacingTests
{
    private const string Create = "POST " + Fulfillment.Orders;
    private const string Read = "GET " + Fulfillment.Orders + "/A-1";
    private const string ReadEarlier = "GET /fulfillmentOrders/A-1";

    [Fact]
    public async Task An_order_of_a_response_with_200_is_created()
    {
        using var world = Fulfillment.World();
        world.Service.Then(Responses.NotFound("A-1")).Then(Fulfillment.Order()).Then(Responses.NotFound("A-1"));

        var result = await world.Connection.Orders.PlaceAsync(Fulfillment.Request(), world.Call());

        Assert.Equal((McfOutcome.Created, null), (result.Outcome, result.Reason));
        Assert.Equal([ReadEarlier, Create, ReadEarlier], world.Sent);
    }

    [Fact]
    public async Task An_order_that_was_accepted_with_202_is_created_once_it_shows()
    {
        using var world = Fulfillment.World();
        world.Service.Then(Responses.NotFound("A-1")).Then(Fulfillment.Accepted())
            .Then(Fulfillment.NotFound()).Then(Fulfillment.NotFound()).Then(Fulfillment.NotFound()).Then(Fulfillment.NotFound())
            .Then(Fulfillment.Order());
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.NotFound("A-1"));

        var result = await world.Connection.Orders.PlaceAsync(Fulfillment.Request(), world.Call());

        Assert.Equal(McfOutcome.Created, result.Outcome);
        Assert.StartsWith("The service accepted the order with HTTP 202; reading", result.Reason, StringComparison.Ordinal);
        Assert.Equal(1, world.Sent.Count(request => request == Create));
        Assert.Equal(5, world.Sent.Count(request => request == Read));
    }

    [Fact]
    public async Task An_order_that_was_accepted_and_does_not_show_is_unknown_and_is_not_sent_again()
    {
        using var world = Fulfillment.World();
        world.Service.Then(Responses.NotFound("A-1")).Then(Fulfillment.Accepted());
        world.Service.Otherwise = (_, _) => Task.FromResult(Fulfillment.NotFound());

        var result = await world.Connection.Orders.PlaceAsync(Fulfillment.Request(), world.Call());

        Assert.Equal(McfOutcome.Unknown, result.Outcome);
        Assert.Contains("accepted the order with HTTP 202 and does not return it yet", result.Reason, StringComparison.Ordinal);
        Assert.Equal(1, world.Sent.Count(request => request == Create));
    }

    [Fact]
    public async Task An_order_that_was_accepted_and_shows_with_different_content_is_a_conflict()
    {
        using var world = Fulfillment.World();
        world.Service.Then(Responses.NotFound("A-1")).Then(Fulfillment.Accepted()).Then(Fulfillment.Order(quantity: 3));
        var conflict = await Assert.ThrowsAsync<McfOrderConflictException>(() =>
            world.Connection.Orders.PlaceAsync(Fulfillment.Request(), world.Call()));
        Assert.Contains("Quantity", conflict.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, """{ "orderId": "B-2", "status": "PROCESSING" }""")]
    [InlineData(202, """{ "orderId": "B-2", "status": "PROCESSING" }""")]
    [InlineData(202, "{}")]
    [InlineData(204, "{}")]
    [InlineData(200, """{ "payload": {} }""")]
    public async Task A_response_that_proves_nothing_is_settled_by_reading(int status, string body)
    {
        using var world = Fulfillment.World();
        world.Service.Then(Responses.NotFound("A-1")).Then(Responses.Json(status, body)).Then(Fulfillment.Order());
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.NotFound("A-1"));

        var result = await world.Connection.Orders.PlaceAsync(Fulfillment.Request(), world.Call());

        Assert.Equal(McfOutcome.Created, result.Outcome);
        Assert.Equal([ReadEarlier, Create, Read], world.Sent.Take(3));
    }

    [Fact]
    public async Task A_lost_response_is_settled_by_reading_and_the_order_is_sent_again_only_when_it_is_not_there()
    {
        using var world = Fulfillment.World();
        world.Service.Then(Responses.NotFound("A-1")).Then(Responses.Unavailable()).Then(Fulfillment.NotFound())
            .Then(Fulfillment.Order());
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.NotFound("A-1"));

        var result = await world.Connection.Orders.PlaceAsync(Fulfillment.Request(), world.Call());

        Assert.Equal(McfOutcome.Created, result.Outcome);
        Assert.Equal([ReadEarlier, Create, Read, Create], world.Sent.Take(4));
    }

    [Theory]
    [InlineData("""{"code":"InvalidInput","message":"この注文番号はすでに使用されています。","details":""}""")]
    [InlineData("""{"code":"Conflict","message":"There is an order with this id."}""")]
    [InlineData("""{"code":"A create request already exists for MerchantFulfillmentOrderId : A-1","message":""}""")]
    [InlineData("""{"code":"InvalidInput","message":null,"details":"A create request already exists for orderId A-1"}""")]
    public async Task A_rejection_in_unknown_words_is_read_again_since_accepted_orders_show_late(string error)
    {
        using var world = Fulfillment.World();
        world.Service.Then(Responses.NotFound("A-1")).Then(Responses.Json(400, $$"""{"errors":[{{error}}]}"""))
            .Then(Fulfillment.NotFound()).Then(Fulfillment.NotFound()).Then(Fulfillment.Order());
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.NotFound("A-1"));

        var result = await world.Connection.Orders.PlaceAsync(Fulfillment.Request(), world.Call());

        Assert.Equal(McfOutcome.AlreadyExists, result.Outcome);
        Assert.Equal([ReadEarlier, Create, Read, Read, Read], world.Sent);
    }

    [Fact]
    public async Task A_rejected_order_that_does_not_show_is_rejected()
    {
        using var world = Fulfillment.World();
        world.Service.Then(Responses.NotFound("A-1"))
            .Then(Responses.Json(400, """{"errors":[{"code":"InvalidInput","message":"No inventory available."}]}"""));
        world.Service.Otherwise = (_, _) => Task.FromResult(Fulfillment.NotFound());

        await Assert.ThrowsAsync<McfInvalidRequestException>(() =>
            world.Connection.Orders.PlaceAsync(Fulfillment.Request(), world.Call()));

        Assert.Equal([ReadEarlier, Create, Read, Read, Read], world.Sent);
    }

    [Fact]
    public async Task What_the_version_cannot_express_holds_the_order_back_and_is_named()
    {
        using var world = Fulfillment.World();
        var order = Fulfillment.Request();
        order.NotificationEmails = ["ada@example.com"];
        order.FeatureConstraints = [new McfFeatureSetting { FeatureName = "BLOCK_AMZL", FeatureFulfillmentPolicy = "Required" }];
        order.CodSettings = new McfCodSettings { IsCodRequired = true };
        order.Items[0].FulfillmentNetworkSku = "X000";

        var failure = await Assert.ThrowsAsync<McfValidationException>(() => world.Connection.Orders.PlaceAsync(order, world.Call()));

        Assert.Equal(
            ["FeatureConstraints[0].FeatureName", "NotificationEmails", "CodSettings", "Items[0].FulfillmentNetworkSku"],
            failure.ValidationErrors.Select(error => error.Member));
        Assert.DoesNotContain("ada@example.com", failure.Message, StringComparison.Ordinal);
        Assert.Empty(world.Sent);
    }
}
