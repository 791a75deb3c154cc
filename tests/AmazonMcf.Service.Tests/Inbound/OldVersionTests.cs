using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Inbound;

/// <summary>Fulfillment Inbound v0: lists of shipments and their items.</summary>
public sealed class OldVersionTests : IDisposable
{
    private readonly Counter counter = new(options =>
    {
        options.PageSize = 2;
        options.Rules.InboundDiscrepancies = 0;
    });

    private readonly InboundSeller seller;

    public OldVersionTests() => seller = new InboundSeller(counter);

    public void Dispose() => counter.Dispose();

    [Fact]
    public void Confirmed_shipments_are_listed_by_status_page_by_page()
    {
        var ids = Enumerable.Range(0, 5).Select(_ => Placed()).ToList();
        seller.Placements(seller.Create((InboundSeller.Mug, 1)));
        Assert.Equal(ids, Ids("QueryType=SHIPMENT&ShipmentStatusList=WORKING,READY_TO_SHIP"));
        Assert.Empty(Ids("QueryType=SHIPMENT&ShipmentStatusList=SHIPPED"));
        Assert.Equal([ids[3], ids[4]], Ids($"QueryType=SHIPMENT&ShipmentIdList={ids[4]},{ids[3]},FBA000000000"));
    }

    [Fact]
    public void Shipments_are_listed_by_their_last_update()
    {
        Placed();
        counter.Service.StepClock(TimeSpan.FromDays(1));
        var since = counter.Service.Now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null);
        var late = Placed();
        Assert.Equal([late], Ids($"QueryType=DATE_RANGE&LastUpdatedAfter={since}&LastUpdatedBefore=2100-01-01T00:00:00Z"));
        var items = seller.GetV0($"/shipmentItems?MarketplaceId={InboundSeller.Us}&QueryType=DATE_RANGE&LastUpdatedAfter={since}"
            + "&LastUpdatedBefore=2100-01-01T00:00:00Z").Payload.GetProperty("ItemData");
        Assert.Equal(late, Assert.Single(items.EnumerateArray()).GetProperty("ShipmentId").GetString());
    }

    [Fact]
    public void Received_quantities_grow_until_the_shipment_is_closed()
    {
        var planId = seller.Create((InboundSeller.Mug, 10));
        var shipmentId = seller.Place(planId)[0];
        seller.SendWithPartner(planId, [shipmentId]);
        var confirmation = seller.ConfirmationId(planId, shipmentId);
        Assert.Equal((10, 0), Quantities(confirmation));
        counter.Service.StepClock(TimeSpan.FromDays(5));
        Assert.Equal((10, 5), Quantities(confirmation));
        counter.Service.StepClock(TimeSpan.FromDays(2));
        Assert.Equal((10, 10), Quantities(confirmation));
        Assert.Equal([confirmation], Ids("QueryType=SHIPMENT&ShipmentStatusList=CLOSED"));
    }

    [Theory]
    [InlineData("QueryType=SHIPMENT", "The request must contain the parameter ShipmentStatusList.")]
    [InlineData("QueryType=DATE_RANGE&LastUpdatedAfter=2026-01-01T00:00:00Z", "The request must contain the parameter LastUpdatedBefore.")]
    [InlineData("QueryType=NEXT_TOKEN", "The request must contain the parameter NextToken.")]
    [InlineData(
        "QueryType=SHIPMENT&ShipmentStatusList=LOST", "Value LOST for parameter ShipmentStatusList is invalid. Reason: InvalidValue.")]
    public void A_query_that_is_not_complete_is_rejected(string query, string details) =>
        Assert.Equal(details, seller.GetV0($"/shipments?MarketplaceId={InboundSeller.Us}&{query}").Error.Details);

    private string Placed()
    {
        var planId = seller.Create((InboundSeller.Mug, 1));
        return seller.ConfirmationId(planId, seller.Place(planId)[0]);
    }

    private (int Shipped, int Received) Quantities(string confirmationId)
    {
        var item = Assert.Single(seller.GetV0($"/shipments/{confirmationId}/items").Payload.GetProperty("ItemData").EnumerateArray());
        return (item.GetProperty("QuantityShipped").GetInt32(), item.GetProperty("QuantityReceived").GetInt32());
    }

    private List<string> Ids(string query)
    {
        var ids = new List<string>();
        for (var next = query; next is not null;)
        {
            var payload = seller.GetV0($"/shipments?MarketplaceId={InboundSeller.Us}&{next}").Payload;
            var shipments = payload.GetProperty("ShipmentData").EnumerateArray();
            ids.AddRange(shipments.Select(shipment => shipment.GetProperty("ShipmentId").GetString()!));
            next = payload.TryGetProperty("NextToken", out var token) ? "QueryType=NEXT_TOKEN&NextToken=" + token.GetString() : null;
        }

        return ids;
    }
}
