namespace AmazonMcf.Service.Book;

public sealed class StatusTransitionTests : IDisposable
{
    private readonly SellerFixture shop = new();

    public StatusTransitionTests() => shop.Place("A", [(SellerFixture.Mug, 2), (SellerFixture.Lamp, 3)]);

    public void Dispose() => shop.Dispose();

    [Theory]
    [InlineData("Cancelled")]
    [InlineData("Invalid")]
    [InlineData("Complete")]
    [InlineData("CompletePartialled")]
    [InlineData("Unfulfillable")]
    public void From_the_end_only_the_same_status_is_accepted(string end)
    {
        shop.SetStatus("A", end);
        shop.SetStatus("A", end);

        Assert.Equal("InvalidValue Planning FulfillmentOrderStatus", SellerFixture.ErrorOf(() => shop.SetStatus("A", "Planning")));
        shop.Pass(TimeSpan.FromDays(30));
        Assert.Equal(end, shop.Status("A"));
        Assert.Equal(0, shop.Stock(SellerFixture.Mug).Reserved);
    }

    [Fact]
    public void Processing_makes_one_pending_shipment_of_all_open_units()
    {
        shop.SetStatus("A", "Processing");

        var shipment = shop.Shipment("A");
        Assert.Equal("PENDING", shipment.FulfillmentShipmentStatus);
        Assert.Equal([2, 3], shipment.FulfillmentShipmentItem!.Select(item => item.Quantity));
        shop.Pass(TimeSpan.FromDays(2));
        Assert.Equal("Complete", shop.Status("A"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(70)]
    public void Complete_ships_everything_in_one_package_a_shipment(int minutes)
    {
        shop.Pass(TimeSpan.FromMinutes(minutes));
        shop.SetStatus("A", "Complete");

        var shipments = shop.Read("A").FulfillmentShipments!;
        Assert.All(shipments, shipment => Assert.Equal("SHIPPED", shipment.FulfillmentShipmentStatus));
        Assert.All(shipments, shipment => Assert.Single(shipment.FulfillmentShipmentPackage!));
        Assert.Equal(shop.World.Now, shipments[0].ShippingDate);
        Assert.Equal((2, 3), (shop.Committed("A", "1").Shipped, shop.Committed("A", "2").Shipped));
        Assert.Equal("IN_TRANSIT", shop.Track(shipments[0].FulfillmentShipmentPackage![0].PackageNumber!.Value).CurrentStatus);
    }

    [Fact]
    public void Partly_complete_ships_the_first_line_and_gives_up_the_rest()
    {
        shop.SetStatus("A", "CompletePartialled");

        Assert.Equal((2, 0), (shop.Committed("A", "1").Shipped, shop.Committed("A", "1").Unfulfillable));
        Assert.Equal((0, 3), (shop.Committed("A", "2").Shipped, shop.Committed("A", "2").Unfulfillable));
    }

    [Fact]
    public void Partly_complete_ships_the_first_unit_of_a_single_line()
    {
        shop.Place("B", SellerFixture.Tea, 4);
        shop.SetStatus("B", "CompletePartialled");

        Assert.Equal((1, 3), (shop.Committed("B").Shipped, shop.Committed("B").Unfulfillable));
    }

    [Fact]
    public void Unfulfillable_gives_up_all_open_units()
    {
        shop.SetStatus("A", "Processing");
        shop.SetStatus("A", "Unfulfillable");

        Assert.Equal((2, 3), (shop.Committed("A", "1").Unfulfillable, shop.Committed("A", "2").Unfulfillable));
        Assert.Equal("CANCELLED_BY_FULFILLER", shop.Shipment("A").FulfillmentShipmentStatus);
    }

    [Theory]
    [InlineData("New")]
    [InlineData("Received")]
    [InlineData("Planning")]
    public void Going_back_takes_the_shipments_away_and_keeps_the_units(string status)
    {
        shop.SetStatus("A", "Processing");
        shop.SetStatus("A", status);

        Assert.Empty(shop.Read("A").FulfillmentShipments!);
        Assert.Equal(2, shop.Stock(SellerFixture.Mug).Reserved);
        shop.Pass(TimeSpan.FromDays(2));
        Assert.Equal("Complete", shop.Status("A"));
    }

    [Fact]
    public void Invalid_frees_the_stock_and_counts_nothing()
    {
        shop.SetStatus("A", "Invalid");

        Assert.Equal((0, 0), (shop.Stock(SellerFixture.Mug).Reserved, shop.Stock(SellerFixture.Lamp).Reserved));
        Assert.Equal((2, 0, 0), (shop.Committed("A").Open, shop.Committed("A").Cancelled, shop.Committed("A").Unfulfillable));
    }

    [Fact]
    public void An_unknown_order_is_not_found() => Assert.Equal("OrderNotFound B", SellerFixture.ErrorOf(() => shop.SetStatus("B", "New")));
}
