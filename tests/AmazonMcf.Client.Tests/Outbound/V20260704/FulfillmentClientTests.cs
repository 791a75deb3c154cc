using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Testing;
using AmazonMcf.Workflows;

namespace AmazonMcf.Outbound.V20260704;

/// <summary>Reads and changes with Fulfillment Outbound 2026-07-04, and what a connection composes of both versions.</summary>
public class FulfillmentClientTests
{
    private const string Read = "GET " + Fulfillment.Orders + "/A-1";
    private const string Cancel = "PUT " + Fulfillment.Orders + "/A-1/cancel";

    [Fact]
    public async Task A_cancellation_is_done_when_the_order_shows_it()
    {
        using var world = Fulfillment.World();
        world.Service.Then(Fulfillment.AcceptedChange()).Then(Fulfillment.Order()).Then(Fulfillment.Order(status: "CANCELLED"));

        var order = await world.Connection.Outbound.CancelOrderAsync("A-1", world.Call());

        Assert.Equal("Cancelled", order?.Status);
        Assert.Equal([Cancel, Read, Read], world.Sent);
    }

    [Fact]
    public async Task A_cancellation_that_comes_too_late_is_not_reported_as_done()
    {
        using var world = Fulfillment.World();
        world.Service.Then(Fulfillment.AcceptedChange()).Then(Fulfillment.Order(status: "COMPLETE"));

        var failure = await Assert.ThrowsAsync<McfOutcomeUnknownException>(() =>
            world.Connection.Outbound.CancelOrderAsync("A-1", world.Call()));

        Assert.EndsWith("the order does not show the change. Its status is Complete.", failure.Message, StringComparison.Ordinal);
        Assert.Equal([Cancel, Read], world.Sent);
    }

    [Fact]
    public async Task A_cancellation_that_does_not_show_ends_after_a_minute_of_reads()
    {
        using var world = Fulfillment.World();
        world.Service.Then(Fulfillment.AcceptedChange());
        world.Service.Otherwise = (_, _) => Task.FromResult(Fulfillment.Order());
        var call = world.Call();

        await Assert.ThrowsAsync<McfOutcomeUnknownException>(() => world.Connection.Outbound.CancelOrderAsync("A-1", call));

        Assert.Equal(8, world.Sent.Count(request => request == Read));
        Assert.InRange(call.Waited, TimeSpan.FromSeconds(50), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_release_is_done_when_the_order_shows_it_and_carries_only_the_action()
    {
        using var world = Fulfillment.World();
        world.Service.Then(Fulfillment.AcceptedChange()).Then(Fulfillment.Order(action: "HOLD")).Then(Fulfillment.Order());

        var order = await world.Connection.Outbound.UpdateOrderAsync(
            new McfOrderUpdate { SellerFulfillmentOrderId = "A-1", FulfillmentAction = "Ship" }, world.Call());

        Assert.Equal(("Ship", "Processing"), (order?.FulfillmentAction, order?.Status));
        Assert.Equal("""{"fulfillmentConfiguration":{"action":"SHIP"}}""", world.Service.Requests.First().Body);
    }

    [Fact]
    public async Task A_change_beyond_a_release_is_refused_and_its_members_are_named()
    {
        using var world = Fulfillment.World();

        var failure = await Assert.ThrowsAsync<McfValidationException>(() => world.Connection.Outbound.UpdateOrderAsync(
            new McfOrderUpdate
            {
                SellerFulfillmentOrderId = "A-1",
                DisplayableOrderComment = "Secret",
                ShippingSpeedCategory = "Expedited",
            },
            world.Call()));

        Assert.Equal(["DisplayableOrderComment", "ShippingSpeedCategory"], failure.ValidationErrors.Select(error => error.Member));
        Assert.DoesNotContain("Secret", failure.Message, StringComparison.Ordinal);
        Assert.Empty(world.Sent);
    }

    [Fact]
    public async Task A_sandbox_status_is_set_with_a_response_without_a_body()
    {
        using var world = Fulfillment.World();
        world.Service.Then(Responses.Json(204, ""));

        Assert.Null(await world.Connection.Outbound.SetOrderStatusAsync("A-1", "CompletePartialled", world.Call()));

        Assert.Equal("""{"status":"COMPLETE_PARTIAL"}""", Assert.Single(world.Service.Requests).Body);
    }

    [Fact]
    public async Task A_list_sends_the_time_again_with_every_page_token_and_contains_full_orders()
    {
        using var world = Fulfillment.World();
        var (first, second) = (Fulfillment.OrderJson("A-1"), Fulfillment.OrderJson("A-2"));
        world.Service.Then(Responses.Ok($$"""{ "orders": [{{first}}], "pagination": { "nextToken": "t/1" } }"""))
            .Then(Responses.Ok($$"""{ "orders": [{{second}}], "pagination": { "nextToken": null } }"""));

        var orders = new List<McfOrder>();
        var since = new DateTime(2026, 8, 1, 9, 0, 0, DateTimeKind.Utc);
        await foreach (var order in world.Connection.Outbound.ListOrdersAsync(since, world.Call()))
        {
            orders.Add(order);
        }

        Assert.Equal(["A-1", "A-2"], orders.Select(order => order.SellerFulfillmentOrderId));
        Assert.All(orders, order => Assert.True(order.IsDetailed));
        Assert.Equal(
            [
                "GET " + Fulfillment.Orders + "?updatedAfter=2026-08-01T08%3A59%3A59Z",
                "GET " + Fulfillment.Orders + "?updatedAfter=2026-08-01T08%3A59%3A59Z&pageToken=t%2F1",
            ],
            world.Sent);
    }

    [Fact]
    public async Task A_page_token_contains_the_time_of_the_list_which_the_next_request_sends_again()
    {
        using var world = Fulfillment.World();
        world.Service.Then(Responses.Ok($$"""{ "orders": [], "pagination": { "nextToken": "1/t/1" } }"""))
            .Then(Responses.Ok($$"""{ "orders": [{{Fulfillment.OrderJson()}}], "seen": 7 }"""))
            .Then(Responses.Ok("""{ "orders": [] }"""));
        var since = new DateTime(2026, 8, 1, 9, 0, 0, 500, DateTimeKind.Utc);

        var first = await world.Connection.Outbound.ReadOrderPageAsync(since, null, world.Call());
        var second = await world.Connection.Outbound.ReadOrderPageAsync(null, first.NextToken, world.Call());
        await world.Connection.Outbound.ReadOrderPageAsync(since, "of-the-service", world.Call());

        Assert.Empty(first.Orders);
        Assert.Equal("7", Assert.Single(second.Orders).AdditionalData["response.seen"]);
        Assert.Null(second.NextToken);
        const string List = "GET " + Fulfillment.Orders + "?updatedAfter=2026-08-01T08%3A59%3A59Z";
        Assert.Equal([List, List + "&pageToken=1%2Ft%2F1", List + "&pageToken=of-the-service"], world.Sent);
    }

    [Theory]
    [InlineData("""{ "offerResults": [null, { "offers": [null, {}], "constraints": [null, {}] }] }""")]
    [InlineData("""{ "offerResults": [{ "offers": [{ "fulfillmentConfiguration": { "serviceLevel": { "serviceTier": "X" } } }] }] }""")]
    [InlineData("""{ "offerResults": null }""")]
    public async Task Offers_with_missing_or_unknown_parts_are_read_or_named_as_unreadable(string body)
    {
        using var world = Fulfillment.World();
        world.Service.Then(Responses.Ok(body));
        var failure = await Record.ExceptionAsync(() => world.Connection.Outbound.GetDeliveryOffersAsync(
            new McfDeliveryOfferRequest { SellerSku = "MUG", Quantity = 1, IpAddress = "192.0.2.1" }, world.Call()));
        Assert.True(failure is null or McfProtocolException, failure?.ToString());
    }

    [Fact]
    public async Task Orders_that_changed_before_the_time_are_not_returned()
    {
        using var world = Fulfillment.World();
        world.Service.Then(Responses.Ok($$"""{ "orders": [{{Fulfillment.OrderJson()}}] }"""));
        var page = await world.Connection.Outbound.ReadOrderPageAsync(
            new DateTime(2026, 8, 1, 10, 0, 2, DateTimeKind.Utc), null, world.Call());
        Assert.Empty(page.Orders);
    }

    [Fact]
    public async Task Features_and_return_reasons_come_from_the_earlier_version()
    {
        using var world = Fulfillment.World();
        world.Service.Then(Responses.Ok("""{ "payload": { "features": [] } }"""))
            .Then(Responses.Ok("""{ "payload": { "reasonCodeDetails": [] } }"""));

        await world.Connection.Outbound.GetFeaturesAsync("ATVPDKIKX0DER", world.Call());
        await world.Connection.Outbound.ListReturnReasonsAsync("MUG", null, null, null, world.Call());

        Assert.Equal(["/features", "/returnReasonCodes"], world.Sent.Select(request => request.Split(' ')[1].Split('?')[0]));
    }

    [Fact]
    public async Task Returns_and_package_numbers_need_the_earlier_version_explicitly()
    {
        using var world = Fulfillment.World();
        var unit = new McfReturnRequestItem { SellerReturnItemId = "R-1", SellerFulfillmentOrderItemId = "1", ReturnReasonCode = "X" };

        var failures = new McfException[]
        {
            await Assert.ThrowsAsync<McfNotInApiVersionException>(() =>
                world.Connection.Outbound.CreateReturnAsync("A-1", [unit], world.Call())),
            await Assert.ThrowsAsync<McfNotInApiVersionException>(() => world.Connection.Outbound.GetTrackingAsync(7, world.Call())),
        };

        Assert.All(failures, failure => Assert.Contains("-ApiVersion 2020-07-01", failure.Message, StringComparison.Ordinal));
        Assert.Empty(world.Sent);
    }

    [Fact]
    public async Task Returns_are_not_listed_as_missing_from_orders_of_a_version_that_does_not_show_them()
    {
        using var world = Fulfillment.World();

        var one = await Assert.ThrowsAsync<McfNotInApiVersionException>(() =>
            ReturnList.ReadAsync("A-1", world.Connection, world.Call()));
        var all = Assert.Throws<McfNotInApiVersionException>(() => ReturnList.RequireSearchable(world.Connection));

        Assert.Contains("'A-1'", one.Message, StringComparison.Ordinal);
        Assert.All([one.Message, all.Message, ReturnList.MissingFromReport(world.Connection)!], text =>
            Assert.Contains("-ApiVersion 2020-07-01", text, StringComparison.Ordinal));
        Assert.Empty(world.Sent);

        var earlier = world.Connection.With("2020-07-01");
        ReturnList.RequireSearchable(earlier);
        Assert.Null(ReturnList.MissingFromReport(earlier));
    }

    [Fact]
    public void A_view_of_another_version_shares_all_else()
    {
        using var world = Fulfillment.World(version: null);
        var view = world.Connection.With("2026-07-04");

        Assert.Equal(("2020-07-01", "2026-07-04"), (world.Connection.ApiVersion, view.ApiVersion));
        Assert.Same(view, world.Connection.With("2026-07-04"));
        Assert.Same(view, view.With(null));
        Assert.Same(world.Connection.Journal, view.Journal);
        Assert.Same(world.Connection, view.Origin);
        Assert.Equal(world.Connection.SellerKey, view.SellerKey);
    }

    [Theory]
    [InlineData("2024-01-01", null)]
    [InlineData(null, "")]
    [InlineData(null, "with space")]
    public void Settings_that_are_not_valid_are_named(string? version, string? serviceId) =>
        Assert.Throws<McfValidationException>(() => Fulfillment.World(version, settings => settings.FulfillmentServiceId = serviceId));
}
