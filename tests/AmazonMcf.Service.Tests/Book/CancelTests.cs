namespace AmazonMcf.Service.Book;

public sealed class CancelTests : IDisposable
{
    private readonly SellerFixture shop = new();

    public void Dispose() => shop.Dispose();

    [Theory]
    [InlineData("Received")]
    [InlineData("Planning")]
    [InlineData("New")]
    public void An_early_cancel_stops_every_unit_and_frees_the_stock(string status)
    {
        var before = shop.Stock(SellerFixture.Mug);
        shop.Place("A", SellerFixture.Mug, 3);
        shop.SetStatus("A", status);

        shop.Cancel("A");

        Assert.Equal("Cancelled", shop.Status("A"));
        Assert.Equal(3, shop.Line("A").CancelledQuantity);
        Assert.Null(shop.Line("A").EstimatedShipDate);
        Assert.Equal(before, shop.Stock(SellerFixture.Mug));
        shop.Pass(TimeSpan.FromDays(3));
        Assert.Empty(shop.Read("A").FulfillmentShipments!);
    }

    [Theory]
    [InlineData("Processing")]
    [InlineData("Complete")]
    [InlineData("CompletePartialled")]
    [InlineData("Unfulfillable")]
    [InlineData("Invalid")]
    public void A_late_cancel_is_refused(string status)
    {
        shop.Place("A", SellerFixture.Mug, 3);
        shop.SetStatus("A", status);

        Assert.Equal("OrderNotCancellable", SellerFixture.ErrorOf(() => shop.Cancel("A")));
        Assert.Equal(status, shop.Status("A"));
    }

    [Fact]
    public void A_second_cancel_is_refused_as_a_duplicate()
    {
        shop.Place("A", SellerFixture.Mug, 3);
        shop.Cancel("A");

        Assert.Equal("DuplicateCancel A", SellerFixture.ErrorOf(() => shop.Cancel("A")));
        Assert.Equal("OrderNotFound B", SellerFixture.ErrorOf(() => shop.Cancel("B")));
    }

    [Fact]
    public void An_order_that_waits_for_stock_can_be_cancelled()
    {
        shop.Place("A", SellerFixture.Mug, 3, request => request.FulfillmentPolicy = "FillAll");
        shop.SetStock(SellerFixture.Mug, 0);
        shop.Pass(Times.Picked + TimeSpan.FromHours(1));

        shop.Cancel("A");
        shop.SetStock(SellerFixture.Mug, 10);
        shop.Pass(TimeSpan.FromDays(2));

        Assert.Equal(("Cancelled", 3), (shop.Status("A"), shop.Line("A").CancelledQuantity));
        Assert.Equal(10, shop.Stock(SellerFixture.Mug).Available);
    }

    [Fact]
    public void Shipments_that_have_not_left_are_called_off()
    {
        shop.Place("A", SellerFixture.Mug, 3);
        shop.SetStatus("A", "Processing");

        shop.SetStatus("A", "Cancelled");

        var shipment = shop.Shipment("A");
        Assert.Equal("CANCELLED_BY_SELLER", shipment.FulfillmentShipmentStatus);
        Assert.Null(shipment.ShippingDate);
        Assert.Equal(0, shop.Stock(SellerFixture.Mug).Reserved);
    }

    [Fact]
    public void A_cancel_can_take_its_time()
    {
        using var slow = new SellerFixture(options => options.Rules.CancelDelay = TimeSpan.FromSeconds(5));
        slow.Place("A", SellerFixture.Mug, 3);
        slow.Pass(TimeSpan.FromMinutes(1));

        slow.Cancel("A");

        Assert.Equal(("Received", 0), (slow.Status("A"), slow.Line("A").CancelledQuantity));
        Assert.Equal("DuplicateCancel A", SellerFixture.ErrorOf(() => slow.Cancel("A")));
        slow.Pass(TimeSpan.FromSeconds(5));
        Assert.Equal(("Cancelled", 3), (slow.Status("A"), slow.Line("A").CancelledQuantity));
        Assert.Equal(slow.Start.AddSeconds(65), slow.StatusSince("A"));
    }

    [Fact]
    public void A_slow_cancel_can_come_too_late()
    {
        using var slow = new SellerFixture(options => options.Rules.CancelDelay = TimeSpan.FromSeconds(5));
        slow.Place("A", SellerFixture.Mug, 3);
        slow.PassUntil(Times.Picked - TimeSpan.FromSeconds(2));

        slow.Cancel("A");
        slow.Pass(Times.Shipped);

        Assert.Equal(("Complete", 0), (slow.Status("A"), slow.Line("A").CancelledQuantity));
    }
}
