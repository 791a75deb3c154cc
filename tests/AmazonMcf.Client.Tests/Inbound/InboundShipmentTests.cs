using AmazonMcf.Errors;
using AmazonMcf.Inbound;
using AmazonMcf.Testing;

namespace AmazonMcf.Tests.Inbound;

public sealed class InboundShipmentTests : IDisposable
{
    private const string Us = "ATVPDKIKX0DER";

    private readonly TestWorld world = TestWorld.Uncounted();

    private IInboundShipments Shipments => world.Connection.Inbound.Shipments;

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task A_shipment_has_its_units_with_its_ids()
    {
        world.Service
            .Then(Responses.Ok("""{"shipmentId":"sh-1","shipmentConfirmationId":"FBA1","status":"WORKING"}"""))
            .Then(Responses.Ok("""{"items":[{"msku":"A","quantity":1}],"pagination":{"nextToken":"t1"}}"""))
            .Then(Responses.Ok("""{"items":[{"msku":"B","quantity":2}]}"""));

        var shipment = await Shipments.GetAsync("wf-1", "sh-1", withItems: true, world.Call());

        Assert.Equal(
            ["wf-1 sh-1 FBA1 A 1", "wf-1 sh-1 FBA1 B 2"],
            shipment.Items.Select(item =>
                $"{item.InboundPlanId} {item.ShipmentId} {item.ShipmentConfirmationId} {item.Msku} {item.QuantityShipped}"));
        Assert.All(shipment.Items, item => Assert.Equal(world.Connection.SellerKey, item.SellerKey));
        Assert.EndsWith("/items?pageSize=1000&paginationToken=t1", world.Service.Requests.Last().PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirmed_shipments_are_listed_by_status_across_pages()
    {
        world.Service
            .Then(Page("t1", """{"ShipmentId":"FBA1","ShipmentStatus":"WORKING","DestinationFulfillmentCenterId":"ABE2"}"""))
            .Then(Page(null, """{"ShipmentId":"FBA2","ShipmentStatus":"CREATING"}"""));

        var found = await ReadAsync(Shipments.ListByStatusAsync(["working", "ready_to_ship"], Us, world.Call()));

        Assert.Equal(["FBA1 WORKING ABE2", "FBA2 CREATING "], found.Select(shipment =>
            $"{shipment.ShipmentConfirmationId} {shipment.Status} {shipment.WarehouseId}"));
        Assert.Equal(
            [
                $"/fba/inbound/v0/shipments?ShipmentStatusList=WORKING%2CREADY_TO_SHIP&QueryType=SHIPMENT&MarketplaceId={Us}",
                $"/fba/inbound/v0/shipments?QueryType=NEXT_TOKEN&NextToken=t1&MarketplaceId={Us}",
            ],
            world.Service.Requests.Select(request => request.PathAndQuery.Replace(",", "%2C", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Shipments_are_read_by_100_ids_at_a_time_each_once()
    {
        world.Service.Then(Page(null, """{"ShipmentId":"FBA1"}""")).Then(Page(null));

        var found = await Shipments.FindAsync([.. Enumerable.Range(1, 101).Select(n => $"FBA{n}"), "fba1"], Us, world.Call());

        Assert.Equal("FBA1", Assert.Single(found).ShipmentConfirmationId);
        Assert.Equal(2, world.Service.Requests.Count);
    }

    [Fact]
    public async Task Received_units_are_compared_with_shipped_units()
    {
        world.Service.Then(Responses.Ok(
            """
            {"payload":{"ItemData":[{"ShipmentId":"FBA1","SellerSKU":"A","QuantityShipped":10,"QuantityReceived":8},
            {"SellerSKU":"B","QuantityShipped":5}]}}
            """));

        var items = await ReadAsync(Shipments.ListReceivedAsync("FBA1", world.Call()));

        Assert.Equal(["FBA1 A 10 8 -2", "FBA1 B 5  "], items.Select(item =>
            $"{item.ShipmentConfirmationId} {item.Msku} {item.QuantityShipped} {item.QuantityReceived} {item.Difference}"));
    }

    [Fact]
    public async Task Units_of_a_range_follow_the_token_without_the_range()
    {
        world.Service
            .Then(Responses.Ok("""{"payload":{"ItemData":[{"ShipmentId":"FBA1","SellerSKU":"A"}],"NextToken":"t1"}}"""))
            .Then(Responses.Ok("""{"payload":{"ItemData":[{"ShipmentId":"FBA2","SellerSKU":"B"}]}}"""));
        var after = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

        var items = await ReadAsync(Shipments.ListReceivedAsync(after, after.AddDays(1), Us, world.Call()));

        Assert.Equal(["A", "B"], items.Select(item => item.Msku));
        Assert.Equal(
            [
                "/fba/inbound/v0/shipmentItems?LastUpdatedAfter=2026-01-02T03%3A04%3A05Z&LastUpdatedBefore=2026-01-03T03%3A04%3A05Z"
                    + $"&QueryType=DATE_RANGE&MarketplaceId={Us}",
                $"/fba/inbound/v0/shipmentItems?QueryType=NEXT_TOKEN&NextToken=t1&MarketplaceId={Us}",
            ],
            world.Service.Requests.Select(request => request.PathAndQuery));
    }

    [Fact]
    public async Task Errors_of_v0_in_a_response_of_success_are_errors()
    {
        world.Service.Otherwise = (_, _) =>
            Task.FromResult(Responses.Ok("""{"errors":[{"code":"InternalFailure","message":"Try later."}]}"""));

        var failure = await Assert.ThrowsAsync<McfProtocolException>(() => ReadAsync(Shipments.ListReceivedAsync("FBA1", world.Call())));

        Assert.Contains("InternalFailure", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FBA1U1", "1Z1", null, "{\"spdTrackingDetail\":{\"spdTrackingItems\":[{\"boxId\":\"FBA1U1\",\"trackingId\":\"1Z1\"}]}}")]
    [InlineData(null, null, "PRO-1", "{\"ltlTrackingDetail\":{\"freightBillNumber\":[\"PRO-1\"]}}")]
    public async Task Tracking_numbers_are_sent_by_box_or_as_freight(string? box, string? number, string? bill, string body)
    {
        world.Service.Then(Responses.Json(202, """{"operationId":"op-1"}"""));

        var started = await Shipments.SetTrackingAsync(
            "wf-1",
            "sh-1",
            new() { Boxes = box is null ? [] : [new() { BoxId = box, TrackingId = number }], FreightBillNumber = bill },
            world.Call());

        Assert.Equal(("updateShipmentTrackingDetails", "sh-1"), (started.Operation, started.ShipmentId));
        Assert.Equal("{\"trackingDetails\":" + body + "}", world.Service.Requests.Single().Body);
    }

    [Fact]
    public async Task Invalid_input_is_not_sent_and_does_not_repeat_personal_data()
    {
        await AssertInvalidAsync(() => Shipments.SetTrackingAsync("wf-1", "sh-1", new(), world.Call()), "Boxes");
        await AssertInvalidAsync(
            () => Shipments.SetTrackingAsync("wf-1", "sh-1", new() { FreightBillNumber = "#1 Ada" }, world.Call()), "FreightBillNumber");
        await AssertInvalidAsync(
            () => Shipments.SetTrackingAsync(
                "wf-1",
                "sh-1",
                new() { Boxes = [new() { BoxId = "U1", TrackingId = "1" }, new() { BoxId = "U1", TrackingId = new string('9', 65) }] },
                world.Call()),
            "Boxes[1].BoxId",
            "Boxes[1].TrackingId");
        await AssertInvalidAsync(
            () => Shipments.SetSourceAddressAsync("wf-1", "sh-1", new() { Name = "Ada", CountryCode = "XX" }, world.Call()),
            "Address.AddressLine1",
            "Address.City",
            "Address.PostalCode",
            "Address.Phone",
            "Address.CountryCode");
        await AssertInvalidAsync(
            () => world.Connection.Inbound.Packing.SetPackagesAsync("wf-1", [new() { Weight = 0, DimensionUnit = "M" }], world.Call()),
            "Boxes[0].PackingGroupId",
            "Boxes[0].Length",
            "Boxes[0].Width",
            "Boxes[0].Height",
            "Boxes[0].Weight",
            "Boxes[0].DimensionUnit",
            "Boxes[0].Items");
        Assert.Empty(world.Service.Requests);
    }

    [Fact]
    public async Task A_placement_shows_its_shipments_with_their_units()
    {
        world.Service
            .Then(Responses.Ok("""{"placementOptions":[{"placementOptionId":"pl-1","status":"OFFERED","shipmentIds":["sh-1"]}]}"""))
            .Then(Responses.Ok("""{"shipmentId":"sh-1","destination":{"warehouseId":"ABE2"}}"""))
            .Then(Responses.Ok("""{"items":[{"msku":"A","quantity":3}]}"""));

        var option = Assert.Single(await world.Connection.Inbound.Placements.ListAsync("wf-1", withShipments: true, world.Call()));

        Assert.Equal("pl-1 ABE2 3 x A", $"{option.PlacementOptionId} {option.Shipments[0].WarehouseId} {option.Shipments[0].Items[0]}");
        Assert.Equal(world.Connection.SellerKey, option.Shipments[0].Items[0].SellerKey);
    }

    private static async Task AssertInvalidAsync(Func<Task> act, params string[] members)
    {
        var failure = await Assert.ThrowsAsync<McfValidationException>(act);
        Assert.Equal(members, failure.ValidationErrors.Select(error => error.Member));
        Assert.DoesNotContain("Ada", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<List<T>> ReadAsync<T>(IAsyncEnumerable<T> stream)
    {
        var list = new List<T>();
        await foreach (var item in stream)
        {
            list.Add(item);
        }

        return list;
    }

    private static HttpResponseMessage Page(string? token, params string[] shipments) => Responses.Ok(
        $$$"""{"payload":{"ShipmentData":[{{{string.Join(",", shipments)}}}],"NextToken":"{{{token}}}"}}""");
}
