using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Inventory.V1;
using AmazonMcf.Inventory.V1.Wire;
using AmazonMcf.Outbound;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Testing;
using SellingPartner.Http;
using SellingPartner.Telemetry;

namespace AmazonMcf.Http;

/// <summary>What an interface sends for its arguments, and how its calls end.</summary>
public sealed class TypedApiTests : IDisposable
{
    private readonly TestWorld world = new(settings => settings.Kind = McfConnectionKind.Sandbox);

    public void Dispose() => world.Dispose();

    [Theory]
    [InlineData("A/B #1+x", "A%2FB%20%231%2Bx")]
    [InlineData("A%2FB", "A%252FB")]
    [InlineData("back\\slash?&=;,\"'()!*", "back%5Cslash%3F%26%3D%3B%2C%22%27%28%29%21%2A")]
    [InlineData("Grüße 東京", "Gr%C3%BC%C3%9Fe%20%E6%9D%B1%E4%BA%AC")]
    [InlineData("az-AZ_09.~", "az-AZ_09.~")]
    [InlineData("{sellerFulfillmentOrderId}", "%7BsellerFulfillmentOrderId%7D")]
    [InlineData("...", "...")]
    [InlineData(" ", "%20")]
    public async Task An_id_is_encoded_once(string id, string expected)
    {
        world.Service.Then(Responses.Ok());

        await world.Connection.Api.CancelFulfillmentOrderAsync(id, world.Call());

        Assert.Equal([$"PUT /fulfillmentOrders/{expected}/cancel"], world.Sent);
        Assert.Null(world.Service.Requests.Single().Body);
        Assert.Equal(id, world.Attempts.Single().Target);
    }

    [Theory]
    [InlineData("", "A")]
    [InlineData(".", "A")]
    [InlineData("..", "A")]
    [InlineData("A", "")]
    [InlineData("A", ".")]
    [InlineData("A", "..")]
    public async Task An_id_that_would_result_in_a_different_request_is_rejected(string feature, string sku)
    {
        var rejection = await Assert.ThrowsAsync<McfInvalidRequestException>(
            () => world.Connection.Api.GetFeatureSkuAsync(feature, sku, "ATVPDKIKX0DER", world.Call()));

        Assert.Equal(("getFeatureSKU", sku), (rejection.Operation, rejection.Context.Target));
        Assert.Empty(world.Service.Requests);
    }

    [Theory]
    [InlineData(null, null, "?sellerSku=S%261")]
    [InlineData("", "", "?sellerSku=S%261")]
    [InlineData("A&B=C", null, "?sellerSku=S%261&marketplaceId=A%26B%3DC")]
    [InlineData(null, "O+1", "?sellerSku=S%261&sellerFulfillmentOrderId=O%2B1")]
    public async Task Parameters_without_a_value_are_not_sent(string? marketplace, string? order, string expected)
    {
        world.Service.Then(Responses.Ok("{\"payload\":{}}"));

        await world.Connection.Api.ListReturnReasonCodesAsync("S&1", marketplace, order, null, world.Call());

        Assert.Equal(["GET /returnReasonCodes" + expected], world.Sent);
    }

    [Theory]
    [InlineData(DateTimeKind.Utc)]
    [InlineData(DateTimeKind.Unspecified)]
    [InlineData(DateTimeKind.Local)]
    public async Task A_time_is_sent_in_UTC(DateTimeKind kind)
    {
        var instant = new DateTime(2026, 3, 1, 23, 30, 15, DateTimeKind.Utc);
        world.Service.Then(Responses.Ok("{\"payload\":{}}"));

        await world.Connection.Api.ListAllFulfillmentOrdersAsync(
            kind == DateTimeKind.Local ? instant.ToLocalTime() : DateTime.SpecifyKind(instant, kind), null, world.Call());

        Assert.Equal(["GET /fulfillmentOrders?queryStartDate=2026-03-01T23%3A30%3A15Z"], world.Sent);
    }

    [Fact]
    public async Task A_body_is_sent_in_every_attempt()
    {
        world.Service.Then(Responses.Throttled()).Then(Responses.Ok());

        await world.Connection.Api.UpdateFulfillmentOrderAsync(
            "A-1",
            new UpdateFulfillmentOrderRequest { DisplayableOrderComment = "ä" },
            world.Call()
        );

        Assert.Equal(["{\"displayableOrderComment\":\"\\u00E4\"}"], world.Service.Requests.Select(request => request.Body).Distinct());
        Assert.Equal(2, world.Service.Requests.Count);
        Assert.Equal("application/json", world.Service.Requests.First().Header("Content-Type"));
    }

    [Fact]
    public async Task The_body_of_a_read_counts_whatever_the_status_of_its_success()
    {
        world.Service.Then(Responses.Json(204, "{\"payload\":{\"features\":[{\"featureName\":\"BLANK_BOX\"}]}}"));

        var response = await world.Connection.Api.GetFeaturesAsync("ATVPDKIKX0DER", world.Call());

        Assert.Equal("BLANK_BOX", response.Payload!.Features!.Single().FeatureName);
    }

    [Fact]
    public async Task A_failure_comes_out_as_the_chain_states_it()
    {
        world.Service.Then(Responses.NotFound("A-1"));

        var failure = await Assert.ThrowsAsync<McfOrderNotFoundException>(() =>
            world.Connection.Api.GetFulfillmentOrderAsync("A-1", world.Call())
        );

        Assert.Null(failure.InnerException);
    }

    [Fact]
    public async Task A_stop_comes_out_as_a_stop()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            world.Connection.Api.GetFulfillmentOrderAsync("A-1", world.Call(stop.Token))
        );

        Assert.Empty(world.Service.Requests);
    }

    [Fact]
    public async Task An_operation_of_the_sandbox_is_refused_on_a_live_connection()
    {
        using var live = new TestWorld();

        var rejection = await Assert.ThrowsAsync<McfInvalidRequestException>(() =>
            live.Connection.Api.SubmitFulfillmentOrderStatusUpdateAsync(
                "A-1",
                new SubmitFulfillmentOrderStatusUpdateRequest { FulfillmentOrderStatus = "SHIPPED" },
                live.Call()
            )
        );

        Assert.Equal("submitFulfillmentOrderStatusUpdate", rejection.Operation);
        Assert.Empty(live.Service.Requests);
    }

    [Fact]
    public async Task Inventory_is_read_by_its_interface()
    {
        world.Service.Then(
            Responses.Ok(
                "{\"payload\":{\"granularity\":{},\"inventorySummaries\":[{\"sellerSku\":\"A,1\",\"totalQuantity\":7}]},"
                    + "\"pagination\":{\"nextToken\":\"n\"}}"
            )
        );

        var page = await Inventory().GetInventorySummariesAsync(
            true, "Marketplace", "ATVPDKIKX0DER", null, ["A,1", "B"], "", null, ["ATVPDKIKX0DER"], world.Call());

        Assert.Equal(
            ("A,1", 7, "n"),
            (
                page.Payload!.InventorySummaries!.Single().SellerSku,
                page.Payload.InventorySummaries!.Single().TotalQuantity,
                page.Pagination!.NextToken
            )
        );
        Assert.Equal(
            [
                "GET /fba/inventory/v1/summaries?details=true&granularityType=Marketplace&granularityId=ATVPDKIKX0DER&sellerSkus=A%2C1,"
                    + "B&marketplaceIds=ATVPDKIKX0DER",
            ],
            world.Sent
        );
    }

    [Fact]
    public async Task Inventory_is_changed_by_its_interface()
    {
        world.Service.Then(Responses.Ok()).Then(Responses.Ok()).Then(Responses.Ok());

        await Inventory()
            .CreateInventoryItemAsync(
                new CreateInventoryItemRequest
                {
                    SellerSku = "A",
                    MarketplaceId = "M",
                    ProductName = "P",
                },
                world.Call()
            );
        await Inventory().AddInventoryAsync("token-1", new AddInventoryRequest(), world.Call());
        await Inventory().DeleteInventoryItemAsync("A/1", "M", world.Call());

        Assert.Equal(
            [
                "POST /fba/inventory/v1/items",
                "POST /fba/inventory/v1/items/inventory",
                "DELETE /fba/inventory/v1/items/A%2F1?marketplaceId=M",
            ],
            world.Sent
        );
        Assert.Equal([null, "token-1", null], world.Service.Requests.Select(request => request.Header("x-amzn-idempotency-token")));
        Assert.Equal(["A", "", "A/1"], world.Attempts.Select(attempt => attempt.Target));
    }

    [Theory]
    [InlineData("")]
    [InlineData("token\r\nx-other: 1")]
    [InlineData("tökén")]
    public async Task A_header_that_would_be_changed_on_the_way_is_refused(string token)
    {
        var rejection = await Assert.ThrowsAsync<McfInvalidRequestException>(() =>
            Inventory().AddInventoryAsync(token, new AddInventoryRequest(), world.Call())
        );

        Assert.Contains("x-amzn-idempotency-token", rejection.Message, StringComparison.Ordinal);
        Assert.Empty(world.Service.Requests);
    }

    [Fact]
    public async Task Errors_beside_a_success_of_the_inventory_are_a_failure()
    {
        world.Service.Then(Responses.Ok("{\"errors\":[{\"code\":\"InternalFailure\",\"message\":\"Later.\"}]}"));

        var failure = await Assert.ThrowsAnyAsync<McfException>(() => Inventory().DeleteInventoryItemAsync("A", "M", world.Call()));

        Assert.Equal("InternalFailure", failure.Errors.Single().Code);
    }

    [Fact]
    public async Task A_body_that_cannot_be_sent_again_is_an_error_and_never_left_out()
    {
        using var client = world.Connection.Transport.OpenClient(new AttachHandler(world.Call()));
        using var body = new StringContent("{}");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            client.PostAsync(new Uri("/fba/outbound/2020-07-01/deliveryOffers", UriKind.Relative), body)
        );

        Assert.Contains("StringContent", failure.Message, StringComparison.Ordinal);
        Assert.Empty(world.Service.Requests);
    }

    private IFbaInventoryApi Inventory() => FbaInventoryApi.Open(world.Connection.Transport, new ResponseProof(), isSandbox: true);

    private sealed class AttachHandler(ApiCall call) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Attach(
                new RequestInfo(
                    OutboundOperations.DeliveryOffers,
                    "",
                    new ResponseForm(OutboundJsonContext.Default.GetDeliveryOffersResponse, static (_, _) => null),
                    call
                )
            );
            return base.SendAsync(request, cancellationToken);
        }
    }
}
