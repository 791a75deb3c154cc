using AmazonMcf.Model;

namespace AmazonMcf.Notifications;

/// <summary>What a watch knows of orders it has read.</summary>
public sealed class WatchedOrderStatesTests
{
    private static readonly DateTime Noon = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("S-1", true)]
    [InlineData("XS-1", true)]
    [InlineData("-1", false)]
    [InlineData("1", false)]
    [InlineData("S-2", false)]
    [InlineData("S-1=SHIPPED:1Z,2Z;S-1", false)]
    public void A_shipment_is_covered_only_if_the_order_was_read_with_it(string shipment, bool expected)
    {
        var known = new WatchedOrderStates();
        known.Remember(Order("A-1", ("XS-1", "SHIPPED"), ("S-1", "SHIPPED"), ("S-2", "PENDING")));

        Assert.Equal(expected, known.Covers(new McfOrderNotification
        {
            SellerFulfillmentOrderId = "A-1",
            Status = "Processing",
            StatusUpdatedDate = Noon,
            AmazonShipmentId = shipment,
        }));
    }

    [Fact]
    public void Orders_that_were_not_seen_for_longest_are_forgotten()
    {
        var known = new WatchedOrderStates(most: 2);
        known.Remember(Order("A-1"));
        known.Remember(Order("A-2"));
        Assert.True(known.Has(Order("A-1")));
        known.Remember(Order("A-3"));

        Assert.Equal(["Processing", null, "Processing"], new[] { "A-1", "A-2", "A-3" }.Select(known.StatusOf));
    }

    private static McfOrder Order(string id, params (string Id, string Status)[] shipments) => new()
    {
        SellerFulfillmentOrderId = id,
        Status = "Processing",
        StatusUpdatedDate = Noon,
        IsDetailed = true,
        Shipments =
        [
            .. shipments.Select(shipment => new McfShipment
            {
                AmazonShipmentId = shipment.Id,
                Status = shipment.Status,
                Packages = [new() { TrackingNumber = "1Z" }, new() { TrackingNumber = "2Z" }],
            }),
        ],
    };
}
