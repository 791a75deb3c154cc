using AmazonMcf.Model;
using AmazonMcf.Repairs;

namespace AmazonMcf.Tests.Repairs;

public sealed class StuckRuleTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 8, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("Planning", -1, McfStuckReason.ShipDatePassed)]
    [InlineData("Received", -1, McfStuckReason.ShipDatePassed)]
    [InlineData("Planning", 1, null)]
    [InlineData("Processing", -1, null)]
    [InlineData("Complete", -1, null)]
    [InlineData("Cancelled", -1, null)]
    [InlineData("Unfulfillable", 1, McfStuckReason.Unfulfillable)]
    [InlineData("Invalid", 1, McfStuckReason.Invalid)]
    [InlineData("CompletePartialled", -1, McfStuckReason.PartlyUnshipped)]
    public void The_status_and_the_earliest_ship_date_tell(string status, int hours, string? reason) =>
        Assert.Equal(reason, StuckRule.Find(Order(status, hours), Now)?.Reason);

    [Fact]
    public void Units_that_are_not_shipped_count_at_any_status()
    {
        var order = Order("Processing", 1);
        order.Items![0].UnfulfillableQuantity = 2;

        Assert.Equal((McfStuckReason.PartlyUnshipped, "2 units are not shipped."), StuckRule.Find(order, Now));
    }

    [Theory]
    [InlineData(12, McfStuckReason.HoldEnding)]
    [InlineData(10, null)]
    public void A_hold_needs_a_person_in_its_last_three_days(int age, string? reason)
    {
        var order = Order("Received", -1);
        (order.FulfillmentAction, order.ReceivedDate) = ("Hold", Now.AddDays(-age));

        Assert.Equal(reason, StuckRule.Find(order, Now)?.Reason);
    }

    [Fact]
    public void An_order_of_2026_is_processing_from_the_start()
    {
        var order = Order("Processing", -1);
        order.ApiVersion = "2026-07-04";
        Assert.Equal(McfStuckReason.ShipDatePassed, StuckRule.Find(order, Now)?.Reason);

        order.Shipments = [new McfShipment()];
        Assert.Null(StuckRule.Find(order, Now));
    }

    [Fact]
    public void A_repaired_order_needs_nothing()
    {
        var first = Order("Unfulfillable", 1);
        McfOrder[] repairs = [Repair("1001-R1", "Planning"), Repair("1002-R1", "Cancelled"), Repair("1003-R2", "Complete")];

        Assert.Equal(
            ["1001", "1003", "1003-R1"],
            repairs.Prepend(first).SelectMany(order => RepairId.Repaired(order)).Order(StringComparer.Ordinal));
        Assert.True(Recorded(repairs).Contains(first));
    }

    [Theory]
    [InlineData("W-77-R3", "W-77-R3", "W-77", "Unfulfillable", false)]
    [InlineData("W-77-R3", "W-77", "W-77-R2", "Invalid", true)]
    [InlineData("W-77-R1", "W-77", "W-77", "Received", false)]
    [InlineData("W-77-R1", "W-77", "W-77", "CompletePartialled", false)]
    [InlineData("W-77-R1", "W-77", "W-77", "CANCELLED", true)]
    [InlineData("W-77-R1", "W-77", "W-7", "Cancelled", false)]
    public void Only_an_order_that_ended_without_a_parcel_is_repaired_and_no_id_of_the_shop_repairs(
        string id, string displayed, string other, string status, bool isRepaired)
    {
        var repair = Repair(id, "Planning");
        repair.DisplayableOrderId = displayed;

        Assert.Equal(isRepaired, Recorded(repair).Contains(Repair(other, status)));
    }

    [Theory]
    [InlineData("Jane Doe", 3, true)]
    [InlineData(null, 3, true)]
    [InlineData("John Roe", 3, false)]
    [InlineData("Jane Doe", 4, false)]
    public void An_order_without_a_number_repairs_only_one_with_its_recipient_and_lines(string? name, int quantity, bool isRepaired)
    {
        var (first, other) = (Order("Unfulfillable", 1), Order("Processing", 1));
        first.DestinationAddress = new McfAddress { Name = "Jane Doe" };
        (other.SellerFulfillmentOrderId, other.DisplayableOrderId) = ("1001-R1", null);
        other.DestinationAddress = new McfAddress { Name = name };
        other.Items![0].Quantity = quantity;

        Assert.Equal(isRepaired, Recorded(other).Contains(first));
    }

    [Fact]
    public void An_order_of_one_seller_repairs_none_of_another()
    {
        var (repair, order) = (Repair("1001-R1", "Complete"), Repair("1001", "Unfulfillable"));
        (repair.SellerKey, order.SellerKey) = ("A", "B");

        Assert.False(Recorded(repair).Contains(order));
    }

    [Theory]
    [InlineData("1001", "1001", "1001-R1")]
    [InlineData("1001-R1", "1001", "1001-R2")]
    [InlineData("1001-R1", "1001-R1", "1001-R1-R1")]
    [InlineData("1001-R9", "#1001", "1001-R10")]
    public void The_id_of_a_repair_follows_from_the_first_one(string id, string displayed, string expected) =>
        Assert.Equal(expected, RepairId.Next(new McfOrder { SellerFulfillmentOrderId = id, DisplayableOrderId = displayed }));

    private static RepairedOrders Recorded(params McfOrder[] orders)
    {
        var repaired = new RepairedOrders();
        repaired.Add(orders);
        return repaired;
    }

    private static McfOrder Repair(string id, string status) =>
        new() { SellerFulfillmentOrderId = id, Status = status, DisplayableOrderId = "1" };

    private static McfOrder Order(string status, int shipsInHours) => new()
    {
        SellerFulfillmentOrderId = "1001",
        DisplayableOrderId = "1001",
        Status = status,
        IsDetailed = true,
        Items = [new McfOrderItem { Quantity = 3, EstimatedShipDate = Now.AddHours(shipsInHours) }, new McfOrderItem { Quantity = 1 }],
        Shipments = [],
    };
}
