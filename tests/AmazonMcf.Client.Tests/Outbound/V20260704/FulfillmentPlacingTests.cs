using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Submission;
using AmazonMcf.Testing;

namespace AmazonMcf.Outbound.V20260704;

/// <summary>
/// Orders are placed exactly once with Fulfillment Outbound 2026-07-04, whose responses may say that the work goes on, and never with both
/// versions.
/// </summary>
public class FulfillmentPlacingTests
{
    private const string Create = "POST " + Fulfillment.Orders;
    private const string Read = "GET " + Fulfillment.Orders + "/A-1";
    private const string ReadEarlier = "GET /fulfillmentOrders/A-1";
    private const string CreateEarlier = "POST /fulfillmentOrders";

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
    public async Task An_order_that_exists_in_the_other_version_is_not_placed_again()
    {
        using var world = Fulfillment.World();
        world.Service.Then(Earlier());

        var result = await world.Connection.Orders.PlaceAsync(Request(), world.Call());

        Assert.Equal(McfOutcome.AlreadyExists, result.Outcome);
        // The other version may show orders of this one: it is not known where the order was placed.
        Assert.StartsWith("The order already exists with the same content.", result.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("2020-07-01", result.Reason, StringComparison.Ordinal);
        Assert.Equal([ReadEarlier], world.Sent);
    }

    [Fact]
    public async Task Texts_that_only_one_version_has_are_no_difference_between_the_versions()
    {
        using var world = Fulfillment.World();
        world.Service.Then(Earlier(body => body.Replace(
            "\"fulfillmentOrderStatus\"",
            "\"displayableOrderId\": \"A-1\", \"displayableOrderComment\": \"\", \"fulfillmentOrderStatus\"",
            StringComparison.Ordinal)));
        var order = Request();
        (order.DisplayableOrderId, order.DisplayableOrderDate) = ("1001", new DateTime(2026, 7, 31));

        Assert.Equal(McfOutcome.AlreadyExists, (await world.Connection.Orders.PlaceAsync(order, world.Call())).Outcome);
    }

    [Fact]
    public async Task A_packing_slip_that_was_not_requested_is_no_difference_between_the_versions()
    {
        using var world = Fulfillment.World("2020-07-01");
        world.Service.Then(Responses.Ok($$"""{ "order": {{Fulfillment.OrderJson().Replace(
            "\"action\"",
            "\"services\": { \"packaging\": { \"packingSlip\": { \"templateAttributes\": { \"orderId\": \"A-1\" } } } }, \"action\"",
            StringComparison.Ordinal)}} }"""));

        Assert.Equal(McfOutcome.AlreadyExists, (await world.Connection.Orders.PlaceAsync(Request(), world.Call())).Outcome);
        Assert.Equal([Read], world.Sent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_later_version_does_not_show_is_compared_in_the_earlier_one(bool isThere)
    {
        using var world = Fulfillment.World("2020-07-01");
        world.Service.Then(Fulfillment.Order()).Then(isThere
            ? Earlier(body => body.Replace(
                "\"fulfillmentOrderStatus\"",
                "\"notificationEmails\": [\"a@example.com\"], \"fulfillmentOrderStatus\"",
                StringComparison.Ordinal))
            : Responses.NotFound("A-1"));
        var order = Request();
        order.NotificationEmails = ["a@example.com"];

        var placing = world.Connection.Orders.PlaceAsync(order, world.Call());

        if (isThere)
        {
            Assert.Equal(McfOutcome.AlreadyExists, (await placing).Outcome);
        }
        else
        {
            var conflict = await Assert.ThrowsAsync<McfOrderConflictException>(() => placing);
            Assert.Contains("NotificationEmails", conflict.Message, StringComparison.Ordinal);
        }

        Assert.Equal([Read, ReadEarlier], world.Sent);
    }

    [Fact]
    public async Task An_order_that_exists_in_the_other_version_with_different_content_is_a_conflict()
    {
        using var world = Fulfillment.World();
        world.Service.Then(Earlier(body => body.Replace("SHOVEL", "SPADE", StringComparison.Ordinal)
            .Replace("62701", "62702", StringComparison.Ordinal)));
        var order = Request();
        order.Items[0].Quantity += 1;

        var conflict = await Assert.ThrowsAsync<McfOrderConflictException>(() => world.Connection.Orders.PlaceAsync(order, world.Call()));

        Assert.Contains("Fulfillment Outbound 2020-07-01 with different content", conflict.Message, StringComparison.Ordinal);
        Assert.Equal(McfOutcome.Rejected, PlacingOutcome.Of(conflict));
        Assert.Equal([ReadEarlier], world.Sent);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(400)]
    [InlineData(503)]
    public async Task An_order_is_not_sent_when_the_other_version_cannot_be_read(int status)
    {
        using var world = Fulfillment.World(change: settings => settings.MaxAttempts = 1);
        world.Service.Then(Responses.Error(status, "Trouble", "No."));

        var failure = await Assert.ThrowsAsync<McfOrderNotCheckedException>(() =>
            world.Connection.Orders.PlaceAsync(Fulfillment.Request(), world.Call()));

        Assert.Equal(McfOutcome.NotSent, PlacingOutcome.Of(failure));
        Assert.Contains("may exist in 2020-07-01", failure.Message, StringComparison.Ordinal);
        Assert.Equal([ReadEarlier], world.Sent);
    }

    [Fact]
    public async Task The_other_version_is_read_until_each_has_shown_an_order_of_the_other()
    {
        using var world = Fulfillment.World();
        var earlier = world.Connection.With("2020-07-01");
        world.Service.Then(Responses.NotFound("A-1")).Then(Fulfillment.Order()).Then(Earlier())
            .Then(Fulfillment.NotFound()).Then(Responses.Ok()).Then(Fulfillment.Order())
            .Then(Fulfillment.Order()).Then(Responses.Ok());

        await world.Connection.Orders.PlaceAsync(Request(), world.Call());
        await earlier.Orders.PlaceAsync(Request(), world.Call());
        await world.Connection.Orders.PlaceAsync(Request(), world.Call());
        await earlier.Orders.PlaceAsync(Request(), world.Call());

        Assert.Equal([ReadEarlier, Create, ReadEarlier, Read, CreateEarlier, Read, Create, CreateEarlier], world.Sent);
    }

    [Fact]
    public async Task A_default_connection_reads_the_other_version_once_the_seller_has_used_it()
    {
        var folder = Directory.CreateTempSubdirectory("mcf-versions");
        try
        {
            await PlaceAsync(null, folder, [CreateEarlier], Responses.Ok());
            await PlaceAsync(
                "2026-07-04", folder, [ReadEarlier, Create, ReadEarlier], Responses.NotFound("A-1"), Fulfillment.Order(),
                Responses.NotFound("A-1"));
            await PlaceAsync(null, folder, [Read], Fulfillment.Order());
            Assert.DoesNotContain(
                TestWorld.ClientId, File.ReadAllText(Assert.Single(folder.GetFiles()).FullName), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task An_order_is_not_sent_when_the_use_of_the_version_cannot_be_recorded()
    {
        var file = Path.GetTempFileName();
        try
        {
            using var world = Fulfillment.World(change: settings => settings.StateFolder = Path.Combine(file, "in-a-file"));
            world.Service.Then(Responses.NotFound("A-1"));
            var failure = await Assert.ThrowsAsync<McfOrderNotCheckedException>(() =>
                world.Connection.Orders.PlaceAsync(Fulfillment.Request(), world.Call()));
            Assert.Equal(McfOutcome.NotSent, PlacingOutcome.Of(failure));
            Assert.Equal([ReadEarlier], world.Sent);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Spaces_around_ids_and_SKUs_are_not_sent_and_the_order_is_not_changed()
    {
        using var world = Fulfillment.World();
        world.Service.Then(Responses.NotFound("A-1")).Then(Fulfillment.Order()).Then(Responses.NotFound("A-1"));
        var order = Fulfillment.Request(" A-1 ");
        order.Items[0].SellerSku = "MUG ";

        var result = await world.Connection.Orders.PlaceAsync(order, world.Call());

        Assert.Equal(("A-1", McfOutcome.Created), (result.SellerFulfillmentOrderId, result.Outcome));
        Assert.Equal([ReadEarlier, Create, ReadEarlier], world.Sent);
        var sent = world.Service.Requests.ElementAt(1).Body;
        Assert.Contains("\"orderId\":\"A-1\"", sent, StringComparison.Ordinal);
        Assert.Contains("\"amazonSku\":\"MUG\"", sent, StringComparison.Ordinal);
        Assert.Equal((" A-1 ", "MUG "), (order.SellerFulfillmentOrderId, order.Items[0].SellerSku));
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

    private static async Task PlaceAsync(
        string? version, DirectoryInfo folder, string[] expected, params HttpResponseMessage[] responses)
    {
        using var world = Fulfillment.World(version, settings => settings.StateFolder = folder.FullName);
        foreach (var response in responses)
        {
            world.Service.Then(response);
        }

        await world.Connection.Orders.PlaceAsync(Request(), world.Call());
        Assert.Equal(expected, world.Sent);
    }

    private static McfOrderRequest Request() => Fulfillment.Request();

    private static HttpResponseMessage Earlier(Func<string, string>? change = null) => Responses.Ok((change ?? (body => body))("""
        {
          "payload": {
            "fulfillmentOrder": {
              "sellerFulfillmentOrderId": "A-1", "marketplaceId": "ATVPDKIKX0DER", "fulfillmentOrderStatus": "RECEIVED",
              "destinationAddress": {
                "name": "Ada Lovelace", "addressLine1": "1 Analytical Way", "city": "Springfield", "stateOrRegion": "IL",
                "postalCode": "62701", "countryCode": "US"
              }
            },
            "fulfillmentOrderItems": [{ "sellerSku": "MUG", "sellerFulfillmentOrderItemId": "1", "quantity": 2 }],
            "fulfillmentShipments": [], "returnItems": [], "returnAuthorizations": []
          }
        }
        """));
}
