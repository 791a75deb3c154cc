namespace AmazonMcf.Service.Book;

public sealed class PolicyTests : IDisposable
{
    private readonly SellerFixture shop = new();

    public void Dispose() => shop.Dispose();

    [Fact]
    public void Fill_or_kill_is_refused_when_one_line_comes_short()
    {
        var before = shop.Stock(SellerFixture.Mug);

        Assert.Equal("NoInventory 2", SellerFixture.ErrorOf(() => shop.Place("A", [(SellerFixture.Mug, 1), (SellerFixture.LastOne, 2)])));

        Assert.Equal(before, shop.Stock(SellerFixture.Mug));
        Assert.Equal("OrderNotFound A", SellerFixture.ErrorOf(() => shop.Read("A")));
    }

    [Theory]
    [InlineData("FillAll")]
    [InlineData("FillAllAvailable")]
    public void Other_policies_are_accepted_with_a_single_unit_in_stock(string policy)
    {
        shop.Place("A", SellerFixture.LastOne, 3, request => request.FulfillmentPolicy = policy);

        Assert.Equal(0, shop.Stock(SellerFixture.LastOne).Available);
    }

    [Theory]
    [InlineData("FillOrKill")]
    [InlineData("FillAll")]
    [InlineData("FillAllAvailable")]
    public void No_policy_is_accepted_with_nothing_in_stock(string policy) => Assert.Equal(
        "NoInventory 1",
        SellerFixture.ErrorOf(() => shop.Place("A", "MUG-ENAMEL-GREEN", 1, request => request.FulfillmentPolicy = policy)));

    [Fact]
    public void Units_on_their_way_in_cannot_be_ordered() =>
        Assert.Equal("NoInventory 1", SellerFixture.ErrorOf(() => shop.Place("A", "NOTEBOOK-A4-PLAIN", 1)));

    [Fact]
    public void Lines_and_listings_that_share_goods_share_the_units()
    {
        shop.SetStock(SellerFixture.Mug, 5);

        Assert.Equal(
            "NoInventory 2",
            SellerFixture.ErrorOf(() => shop.Place("A", [(SellerFixture.Mug, 3), (SellerFixture.MugOldListing, 3)]))
        );
        shop.Place("B", [(SellerFixture.Mug, 3), (SellerFixture.MugOldListing, 2)]);

        Assert.Equal(0, shop.Stock(SellerFixture.MugOldListing).Available);
    }

    [Fact]
    public void A_sku_the_marketplace_does_not_know_is_refused() =>
        Assert.Equal("UnknownSku 1", SellerFixture.ErrorOf(() => shop.Place("A", "NO-SUCH-SKU", 1)));

    [Fact]
    public void An_id_is_never_used_twice_not_even_after_a_cancel()
    {
        shop.Place("A", SellerFixture.Mug, 1);
        shop.Cancel("A");

        Assert.Equal("OrderIdUsed A", SellerFixture.ErrorOf(() => shop.Place("A", SellerFixture.Mug, 1)));
        Assert.Equal("OrderIdUsed A", SellerFixture.ErrorOf(() => shop.Run(session => shop.World.Book.RefuseUsedId(session, "A"))));
        shop.Run(session => shop.World.Book.RefuseUsedId(session, "a"));
    }

    [Fact]
    public void Fill_all_goes_on_when_stock_arrives()
    {
        shop.Place("A", SellerFixture.Mug, 5, request => request.FulfillmentPolicy = "FillAll");
        shop.SetStock(SellerFixture.Mug, 2);
        shop.Pass(Times.Picked);
        Assert.Equal(3, shop.Committed("A").Open - 2);

        shop.Pass(TimeSpan.FromHours(3));
        shop.SetStock(SellerFixture.Mug, 10);

        var shipments = shop.Read("A").FulfillmentShipments!;
        Assert.Equal([2, 3], shipments.Select(shipment => shipment.FulfillmentShipmentItem!.Single().Quantity));
        Assert.True(shipments[1].ShippingDate > shipments[0].ShippingDate);
        shop.Pass(TimeSpan.FromDays(3));
        Assert.Equal("Complete", shop.Status("A"));
        Assert.Equal(5, shop.Stock(SellerFixture.Mug).OnHand);
    }

    [Fact]
    public void Fill_all_goes_on_when_another_order_gives_its_units_back()
    {
        shop.SetStock(SellerFixture.Mug, 5);
        shop.Place("Held", SellerFixture.Mug, 4, request => request.FulfillmentAction = "Hold");
        shop.Place("A", SellerFixture.Mug, 3, request => request.FulfillmentPolicy = "FillAll");
        shop.Pass(Times.Picked);
        Assert.Equal(1, shop.Shipment("A").FulfillmentShipmentItem!.Single().Quantity);

        shop.Cancel("Held");

        Assert.Equal(2, shop.Read("A").FulfillmentShipments!.Count);
        shop.Pass(TimeSpan.FromDays(3));
        Assert.Equal("Complete", shop.Status("A"));
    }

    [Fact]
    public void Fill_all_available_ships_what_there_is_and_gives_the_rest_up()
    {
        shop.Place("A", SellerFixture.Mug, 5, request => request.FulfillmentPolicy = "FillAllAvailable");
        shop.SetStock(SellerFixture.Mug, 2);

        shop.Pass(Times.Picked);

        Assert.Equal(2, shop.Shipment("A").FulfillmentShipmentItem!.Single().Quantity);
        Assert.Equal(3, shop.Line("A").UnfulfillableQuantity);
        shop.Pass(Times.Shipped);
        Assert.Equal("CompletePartialled", shop.Status("A"));
    }

    [Fact]
    public void Planning_takes_free_units_beside_its_own_but_none_promised_to_others()
    {
        shop.SetStock(SellerFixture.Mug, 2);
        shop.Place("A", SellerFixture.Mug, 5, request => request.FulfillmentPolicy = "FillAllAvailable");
        shop.SetStock(SellerFixture.Mug, 10);
        shop.Place("Held", SellerFixture.Mug, 6, request => request.FulfillmentAction = "Hold");

        shop.Pass(Times.Picked);

        Assert.Equal(4, shop.Shipment("A").FulfillmentShipmentItem!.Single().Quantity);
        Assert.Equal(1, shop.Line("A").UnfulfillableQuantity);
        Assert.Equal(
            (10, 10, 0),
            (shop.Stock(SellerFixture.Mug).OnHand, shop.Stock(SellerFixture.Mug).Reserved, shop.Stock(SellerFixture.Mug).Available)
        );
    }

    [Fact]
    public void Units_lost_after_picking_kill_what_is_left_of_fill_or_kill()
    {
        shop.Place("A", [(SellerFixture.Mug, 2), (SellerFixture.Tea, 3)]);
        shop.Pass(Times.Picked);
        shop.SetStock(SellerFixture.Tea, 1);

        shop.Pass(Times.Shipped);

        Assert.Equal("CompletePartialled", shop.Status("A"));
        Assert.Equal(2, shop.Committed("A", "1").Shipped);
        Assert.Equal(3, shop.Committed("A", "2").Unfulfillable);
        Assert.Equal(
            ["SHIPPED", "CANCELLED_BY_FULFILLER"],
            shop.Read("A").FulfillmentShipments!.Select(shipment => shipment.FulfillmentShipmentStatus));
    }

    [Fact]
    public void Units_lost_after_picking_make_a_new_shipment_of_what_is_left()
    {
        shop.Place("A", SellerFixture.Tea, 3, request => request.FulfillmentPolicy = "FillAllAvailable");
        shop.Pass(Times.Picked);
        shop.SetStock(SellerFixture.Tea, 1);

        shop.PassUntil(Times.Shipped);

        var shipments = shop.Read("A").FulfillmentShipments!;
        Assert.Equal(["CANCELLED_BY_FULFILLER", "PENDING"], shipments.Select(shipment => shipment.FulfillmentShipmentStatus));
        Assert.Null(shipments[0].ShippingDate);
        Assert.Null(shipments[0].EstimatedArrivalDate);
        Assert.Equal(1, shipments[1].FulfillmentShipmentItem!.Single().Quantity);
        Assert.Equal(2, shop.Line("A").UnfulfillableQuantity);
        shop.Pass(TimeSpan.FromDays(2));
        Assert.Equal("CompletePartialled", shop.Status("A"));
    }
}
