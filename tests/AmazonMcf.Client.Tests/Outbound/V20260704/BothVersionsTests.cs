using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Submission;
using AmazonMcf.Testing;

namespace AmazonMcf.Outbound.V20260704;

/// <summary>An order is never placed with both versions of Fulfillment Outbound.</summary>
public class BothVersionsTests
{
    private const string Create = "POST " + Fulfillment.Orders;
    private const string Read = "GET " + Fulfillment.Orders + "/A-1";
    private const string ReadEarlier = "GET /fulfillmentOrders/A-1";
    private const string CreateEarlier = "POST /fulfillmentOrders";

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
        world.Service.Then(Responses.NotFound("A-1")).Then(Fulfillment.Order()).Then(Earlier()).Then(Fulfillment.Order())
            .Then(Fulfillment.NotFound()).Then(Responses.Ok()).Then(Fulfillment.Order()).Then(Earlier())
            .Then(Fulfillment.Order()).Then(Responses.Ok());

        await world.Connection.Orders.PlaceAsync(Request(), world.Call());
        await earlier.Orders.PlaceAsync(Request(), world.Call());
        await world.Connection.Orders.PlaceAsync(Request(), world.Call());
        await earlier.Orders.PlaceAsync(Request(), world.Call());

        Assert.Equal(
            [ReadEarlier, Create, ReadEarlier, Read, Read, CreateEarlier, Read, ReadEarlier, Create, CreateEarlier], world.Sent);
    }

    [Theory]
    [InlineData("2026-08-01T10:00:00Z", true)]
    [InlineData("2026-08-01T10:00:00.7Z", true)]
    [InlineData("2026-08-01T10:00:04Z", false)]
    [InlineData(null, false)]
    public async Task A_version_shows_orders_of_the_other_only_if_both_received_them_at_the_same_time(string? receivedDate, bool isShown)
    {
        var folder = Directory.CreateTempSubdirectory("mcf-versions");
        try
        {
            using var world = Fulfillment.World(change: settings => settings.StateFolder = folder.FullName);
            // At a different time, another program has placed the order with the other version.
            world.Service.Then(Responses.NotFound("A-1")).Then(Fulfillment.Order()).Then(Earlier(receivedDate: receivedDate))
                .Then(Fulfillment.Order());

            await world.Connection.Orders.PlaceAsync(Request(), world.Call());

            var facts = File.ReadAllLines(Assert.Single(folder.GetFiles()).FullName);
            Assert.Equal(isShown, facts.Contains("2020-07-01 shows 2026-07-04"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("2026-07-04", "2020-07-01")]
    [InlineData("2020-07-01", "2026-07-04")]
    public async Task An_order_whose_outcome_is_unknown_is_not_placed_with_the_other_version(string first, string second)
    {
        using var world = Fulfillment.World(null, settings => settings.MaxAttempts = 1);
        var isLost = true;
        world.Service.Otherwise = (request, _) => Task.FromResult(Respond(request, isLost));
        Assert.Equal(McfOutcome.Unknown, (await world.Connection.With(first).Orders.PlaceAsync(Request(), world.Call())).Outcome);
        (isLost, var before) = (false, world.Sent.Count);

        var failure = await Assert.ThrowsAsync<McfOrderNotCheckedException>(() =>
            world.Connection.With(second).Orders.PlaceAsync(Request(), world.Call()));

        Assert.Equal(McfOutcome.NotSent, PlacingOutcome.Of(failure));
        Assert.Contains($"it was sent with {first}, its outcome is unknown", failure.Message, StringComparison.Ordinal);
        Assert.Contains($"-ApiVersion {first}", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Sent.Skip(before), request => request.StartsWith("POST", StringComparison.Ordinal));
        var other = await world.Connection.With(second).Orders.PlaceAsync(Fulfillment.Request("A-2"), world.Call());
        Assert.Equal(McfOutcome.Created, other.Outcome);
    }

    [Theory]
    [InlineData("2020-07-01", "2026-07-04", McfOutcome.Created)]
    [InlineData("2026-07-04", "2020-07-01", McfOutcome.NotSent)]
    public async Task A_rejection_ends_an_unknown_outcome_of_the_version_that_shows_orders_at_once(
        string first, string second, string expected)
    {
        using var world = Fulfillment.World(first, settings => settings.MaxAttempts = 1);
        HttpResponseMessage? forced = null;
        world.Service.Otherwise = (request, _) => Task.FromResult(
            request.Method == "POST" && forced is { } response ? response : Respond(request, isLost: forced is null));
        Assert.Equal(McfOutcome.Unknown, (await PlaceWithAsync(first)).Outcome);
        forced = Responses.Error(400, "InvalidInput", "The SellerSKU for Item Id: 1 is invalid");
        await Assert.ThrowsAsync<McfInvalidRequestException>(() => PlaceWithAsync(first));
        forced = Fulfillment.Order();

        string outcome;
        try
        {
            outcome = (await PlaceWithAsync(second)).Outcome;
        }
        catch (McfOrderNotCheckedException failure)
        {
            outcome = PlacingOutcome.Of(failure);
        }

        Assert.Equal(expected, outcome);

        Task<McfOrderResult> PlaceWithAsync(string version) => world.Connection.With(version).Orders.PlaceAsync(Request(), world.Call());
    }

    [Fact]
    public async Task An_accepted_order_is_recorded_as_open_before_the_wait_for_it()
    {
        var folder = Directory.CreateTempSubdirectory("mcf-versions");
        try
        {
            using var world = Fulfillment.World(change: settings => settings.StateFolder = folder.FullName);
            string[] facts = [];
            world.Service.Otherwise = (request, _) =>
            {
                if (request.Method == "POST")
                {
                    return Task.FromResult(Fulfillment.Accepted());
                }

                if (!request.Address.AbsolutePath.Contains("2026-07-04", StringComparison.Ordinal))
                {
                    return Task.FromResult(Responses.NotFound("A-1"));
                }

                facts = File.ReadAllLines(Assert.Single(folder.GetFiles()).FullName);
                return Task.FromResult(Fulfillment.Order());
            };

            Assert.Equal(McfOutcome.Created, (await world.Connection.Orders.PlaceAsync(Request(), world.Call())).Outcome);
            Assert.Contains(facts, fact => fact.StartsWith("2026-07-04 open ", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
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

    // No version shows an order.
    private static HttpResponseMessage Respond(SentRequest request, bool isLost)
    {
        var isLater = request.Address.AbsolutePath.Contains("2026-07-04", StringComparison.Ordinal);
        if (request.Method == "POST")
        {
            return isLost ? Responses.Unavailable() : isLater ? Fulfillment.Order("A-2") : Responses.Ok();
        }

        var id = request.Address.Segments[^1];
        return isLater ? Fulfillment.NotFound(id) : Responses.NotFound(id);
    }

    private static McfOrderRequest Request() => Fulfillment.Request();

    private static HttpResponseMessage Earlier(
        Func<string, string>? change = null, string? receivedDate = "2026-08-01T10:00:00Z") => Responses.Ok((change ?? (body => body))($$"""
        {
          "payload": {
            "fulfillmentOrder": {
              "sellerFulfillmentOrderId": "A-1", "marketplaceId": "ATVPDKIKX0DER", "fulfillmentOrderStatus": "RECEIVED",
              "receivedDate": {{(receivedDate is null ? "null" : $"\"{receivedDate}\"")}},
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
