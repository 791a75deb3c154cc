using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Service.Book;

public sealed class ReturnTests : IDisposable
{
    private readonly SellerFixture shop = new();

    public void Dispose() => shop.Dispose();

    [Fact]
    public void Each_item_is_one_unit_and_begins_as_new()
    {
        var shipment = Ship(2);

        var result = shop.Return("A", Item("r1", shipment));

        var item = result.ReturnItems!.Single();
        Assert.Equal(("r1", "1", shipment), (item.SellerReturnItemId, item.SellerFulfillmentOrderItemId, item.AmazonShipmentId));
        Assert.Equal(("New", "UNKNOWN_OTHER_REASON", shop.World.Now), (item.Status, item.AmazonReturnReasonCode, item.StatusChangedDate));
        Assert.Null(item.FulfillmentCenterId);
        Assert.Null(item.ReturnReceivedCondition);
    }

    [Fact]
    public void A_call_can_succeed_in_part_and_always_has_both_lists()
    {
        var shipment = Ship(1);

        var result = shop.Return("A", Item("r1", shipment), Item("r2", shipment), Item("r3", "Dnosuch00"));

        Assert.Equal(["r1"], result.ReturnItems!.Select(item => item.SellerReturnItemId));
        Assert.Equal(
            [("r2", "NoReturnableQuantity"), ("r3", "InvalidValues")],
            result.InvalidReturnItems!.Select(item => (item.SellerReturnItemId!, item.InvalidItemReason!.InvalidItemReasonCode!)));
        var again = shop.Return("A", Item("r4", shipment));
        Assert.Empty(again.ReturnItems!);
        Assert.Empty(again.ReturnAuthorizations!);
        Assert.Single(again.InvalidReturnItems!);
    }

    [Fact]
    public void An_authorization_covers_the_items_of_one_center()
    {
        shop.Place("A", [(SellerFixture.Mug, 1), (SellerFixture.Lamp, 1), (SellerFixture.Candle, 1)]);
        shop.Pass(Times.Shipped);
        var shipments = shop.Read("A").FulfillmentShipments!;

        var result = shop.Return(
            "A",
            Item("r1", shipments[0].AmazonShipmentId!, "1"),
            Item("r2", shipments[1].AmazonShipmentId!, "2"),
            Item("r3", shipments[0].AmazonShipmentId!, "3"));

        Assert.Equal(["RNO1", "IND9"], result.ReturnAuthorizations!.Select(authorization => authorization.FulfillmentCenterId));
        Assert.Equal(result.ReturnItems![0].ReturnAuthorizationId, result.ReturnItems[2].ReturnAuthorizationId);
        Assert.Equal(result.ReturnAuthorizations![1].ReturnAuthorizationId, result.ReturnItems[1].ReturnAuthorizationId);
    }

    [Fact]
    public void An_authorization_says_where_to_send_the_goods()
    {
        var shipment = Ship(1);

        var authorization = shop.Return("A", Item("r1", shipment)).ReturnAuthorizations!.Single();

        Assert.Matches("^RMA[0-9A-Z]{13}$", authorization.ReturnAuthorizationId);
        Assert.Matches("^D[0-9A-Za-z]{11}$", authorization.AmazonRmaId);
        Assert.EndsWith(authorization.AmazonRmaId!, authorization.RmaPageUrl, StringComparison.Ordinal);
        Assert.Equal("US", authorization.ReturnToAddress!.CountryCode);
        Assert.False(string.IsNullOrEmpty(authorization.ReturnToAddress.PostalCode));
    }

    [Theory]
    [InlineData("DEFECTIVE", "Defective", 0)]
    [InlineData("DAMAGED_BY_CARRIER", "CarrierDamaged", 0)]
    [InlineData("CUSTOMER_DAMAGED", "CustomerDamaged", 0)]
    [InlineData("UNWANTED_ITEM", "Sellable", 1)]
    public void The_center_processes_what_arrives_and_restocks_what_can_be_sold(string reason, string condition, int restocked)
    {
        var shipment = Ship(2);
        var onHand = shop.Stock(SellerFixture.Mug).OnHand;
        var asked = shop.World.Now;
        shop.Return("A", Item("r1", shipment, reason: reason));

        shop.Pass(TimeSpan.FromDays(5) - Times.Tick);
        Assert.Equal("New", shop.Read("A").ReturnItems!.Single().Status);
        shop.Pass(TimeSpan.FromDays(9));

        var item = shop.Read("A").ReturnItems!.Single();
        Assert.Equal(("Processed", asked.AddDays(5)), (item.Status, item.StatusChangedDate));
        Assert.Equal((condition, reason, "RNO1"), (item.ReturnReceivedCondition, item.AmazonReturnReasonCode, item.FulfillmentCenterId));
        Assert.Equal(onHand + restocked, shop.Stock(SellerFixture.Mug).OnHand);
        Assert.Equal("Complete", shop.Status("A"));
    }

    [Fact]
    public void The_order_shows_its_returns()
    {
        var shipment = Ship(2);
        shop.Return("A", Item("r1", shipment));
        shop.Return("A", Item("r2", shipment));

        var order = shop.Read("A");

        Assert.Equal(["r1", "r2"], order.ReturnItems!.Select(item => item.SellerReturnItemId));
        Assert.Equal(
            order.ReturnItems!.Select(item => item.ReturnAuthorizationId),
            order.ReturnAuthorizations!.Select(authorization => authorization.ReturnAuthorizationId));
    }

    [Fact]
    public void The_objections_are_raised_in_their_order()
    {
        shop.Place("A", [(SellerFixture.Mug, 1), (SellerFixture.Tea, 2)], request => request.FulfillmentPolicy = "FillAll");
        shop.SetStock(SellerFixture.Tea, 1);
        shop.Pass(Times.Picked + TimeSpan.FromHours(2));
        shop.SetStock(SellerFixture.Tea, 5);
        shop.PassUntil(Times.Shipped);
        var shipments = shop.Read("A").FulfillmentShipments!;
        var mug = shipments.Single(shipment => shipment.FulfillmentCenterId == "RNO1").AmazonShipmentId!;
        var late = shipments.Single(shipment => shipment.FulfillmentShipmentStatus == "PENDING").AmazonShipmentId!;
        shop.Return("A", Item("r1", mug));

        var refused = shop.Return("A", Item("r1", mug, "9"), Item("r1", mug, "2"), Item("r1", late, "2"), Item("r1", mug), Item("r2", mug));

        Assert.Equal(
            ["InvalidValues", "InvalidValues", "NoCompletedShipItems", "DuplicateRequest", "NoReturnableQuantity"],
            refused.InvalidReturnItems!.Select(item => item.InvalidItemReason!.InvalidItemReasonCode));
        Assert.Equal("There are duplicate return requests for this item.", refused.InvalidReturnItems![3].InvalidItemReason!.Description);
    }

    [Fact]
    public void An_order_that_is_unknown_or_has_shipped_nothing_is_refused_as_a_whole()
    {
        shop.Place("A", SellerFixture.Mug, 1);

        Assert.Equal("OrderNotFound B", SellerFixture.ErrorOf(() => shop.Return("B", Item("r1", "D1"))));
        Assert.Equal("NoInventory 1", SellerFixture.ErrorOf(() => shop.Return("A", Item("r1", "D1"))));
    }

    [Fact]
    public void Returns_are_not_taken_everywhere()
    {
        shop.Place("A", SellerFixture.Mug, 1, request => request.MarketplaceId = SellerFixture.Canada);
        shop.Pass(Times.Shipped);

        Assert.Equal(
            $"InvalidValue {SellerFixture.Canada} MarketplaceId",
            SellerFixture.ErrorOf(() => shop.Return("A", Item("r1", shop.Shipment("A").AmazonShipmentId!))));
    }

    private string Ship(int quantity)
    {
        shop.Place("A", SellerFixture.Mug, quantity);
        shop.Pass(Times.Shipped);
        return shop.Shipment("A").AmazonShipmentId!;
    }

    private static CreateReturnItem Item(string id, string shipment, string line = "1", string reason = "UNWANTED_ITEM") => new()
    {
        SellerReturnItemId = id,
        SellerFulfillmentOrderItemId = line,
        AmazonShipmentId = shipment,
        ReturnReasonCode = reason,
    };
}
