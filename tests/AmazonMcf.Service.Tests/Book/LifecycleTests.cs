namespace AmazonMcf.Service.Book;

public sealed class LifecycleTests : IDisposable
{
    private readonly SellerFixture shop = new();

    public void Dispose() => shop.Dispose();

    [Fact]
    public void An_accepted_order_is_new_and_readable_at_once()
    {
        shop.Place("A", SellerFixture.Mug, 2);

        var order = shop.Read("A").FulfillmentOrder!;

        Assert.Equal("New", order.FulfillmentOrderStatus);
        Assert.Equal(shop.Start, order.ReceivedDate);
        Assert.Equal(shop.Start, order.StatusUpdatedDate);
        Assert.Equal("Ship", order.FulfillmentAction);
        Assert.Equal("FillOrKill", order.FulfillmentPolicy);
    }

    [Fact]
    public void Validation_moves_it_to_received_twelve_seconds_later()
    {
        shop.Place("A", SellerFixture.Mug, 2);

        shop.PassUntil(Times.Validated - Times.Tick);
        Assert.Equal("New", shop.Status("A"));
        shop.PassUntil(Times.Validated);
        Assert.Equal("Received", shop.Status("A"));
        Assert.Equal(shop.Start + Times.Validated, shop.StatusSince("A"));
    }

    [Fact]
    public void An_address_that_fails_validation_makes_it_invalid_and_frees_the_stock()
    {
        var before = shop.Stock(SellerFixture.Mug);
        shop.Place("A", SellerFixture.Mug, 2, request => request.DestinationAddress!.PostalCode = "00000");

        shop.Pass(Times.Validated);

        Assert.Equal("Invalid", shop.Status("A"));
        Assert.Equal(before, shop.Stock(SellerFixture.Mug));
        shop.Pass(TimeSpan.FromDays(30));
        Assert.Equal("Invalid", shop.Status("A"));
        Assert.Null(shop.Line("A").EstimatedShipDate);
    }

    [Fact]
    public void Planning_starts_a_quarter_of_an_hour_after_receipt()
    {
        shop.Place("A", SellerFixture.Mug, 2);

        shop.PassUntil(Times.Planned - Times.Tick);
        Assert.Equal("Received", shop.Status("A"));
        shop.PassUntil(Times.Planned);
        Assert.Equal("Planning", shop.Status("A"));
        Assert.Equal(shop.Start + Times.Planned, shop.StatusSince("A"));
    }

    [Fact]
    public void A_hold_without_release_is_cancelled_after_fourteen_days_to_the_second()
    {
        shop.Place("A", SellerFixture.Mug, 2, request => request.FulfillmentAction = "Hold");

        shop.PassUntil(TimeSpan.FromDays(14) - Times.Tick);
        Assert.Equal("Received", shop.Status("A"));
        shop.PassUntil(TimeSpan.FromDays(20));
        Assert.Equal("Cancelled", shop.Status("A"));
        Assert.Equal(shop.Start.AddDays(14), shop.StatusSince("A"));
    }

    [Fact]
    public void A_released_hold_stays_received_and_goes_on_to_planning()
    {
        shop.Place("A", SellerFixture.Mug, 2, request => request.FulfillmentAction = "Hold");
        shop.Pass(TimeSpan.FromDays(3));

        shop.Update("A", update => update.FulfillmentAction = "Ship");

        Assert.Equal("Received", shop.Status("A"));
        shop.Pass(Times.Planned);
        Assert.Equal("Planning", shop.Status("A"));
        shop.Pass(TimeSpan.FromDays(30));
        Assert.Equal("Complete", shop.Status("A"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    [InlineData(1200)]
    public void An_order_can_be_cancelled_until_picking_starts(int seconds)
    {
        shop.Place("A", SellerFixture.Mug, 2);
        shop.Pass(TimeSpan.FromSeconds(seconds));

        shop.Cancel("A");

        Assert.Equal("Cancelled", shop.Status("A"));
        Assert.Equal(shop.Start.AddSeconds(seconds), shop.StatusSince("A"));
    }

    [Fact]
    public void The_first_pending_shipment_moves_it_to_processing()
    {
        shop.Place("A", SellerFixture.Mug, 2);

        shop.PassUntil(Times.Picked - Times.Tick);
        Assert.Empty(shop.Read("A").FulfillmentShipments!);
        shop.PassUntil(Times.Picked);

        Assert.Equal("Processing", shop.Status("A"));
        Assert.Equal("PENDING", shop.Shipment("A").FulfillmentShipmentStatus);
    }

    [Fact]
    public void Fill_or_kill_gives_the_whole_order_up_when_one_item_is_missing()
    {
        shop.Place("A", [(SellerFixture.Mug, 2), (SellerFixture.Tea, 3)]);
        shop.SetStock(SellerFixture.Tea, 2);

        shop.Pass(Times.Picked);

        Assert.Equal("Unfulfillable", shop.Status("A"));
        Assert.Equal(2, shop.Line("A", "1").UnfulfillableQuantity);
        Assert.Equal(3, shop.Line("A", "2").UnfulfillableQuantity);
        Assert.Equal(0, shop.Stock(SellerFixture.Mug).Reserved);
    }

    [Theory]
    [InlineData("FillOrKill")]
    [InlineData("FillAllAvailable")]
    public void Nothing_to_send_makes_it_unfulfillable(string policy)
    {
        shop.Place("A", SellerFixture.Mug, 2, request => request.FulfillmentPolicy = policy);
        shop.SetStock(SellerFixture.Mug, 0);

        shop.Pass(Times.Picked);

        Assert.Equal("Unfulfillable", shop.Status("A"));
        Assert.Equal(shop.Start + Times.Picked, shop.StatusSince("A"));
    }

    [Fact]
    public void It_is_complete_when_all_units_have_left()
    {
        shop.Place("A", SellerFixture.Mug, 2);

        shop.PassUntil(Times.Shipped - Times.Tick);
        Assert.Equal("Processing", shop.Status("A"));
        shop.PassUntil(Times.Shipped);

        Assert.Equal("Complete", shop.Status("A"));
        Assert.Equal(shop.Start + Times.Shipped, shop.StatusSince("A"));
    }

    [Fact]
    public void It_is_partly_complete_when_some_units_left_and_the_others_never_will()
    {
        shop.Place("A", [(SellerFixture.Mug, 2), (SellerFixture.Tea, 3)], request => request.FulfillmentPolicy = "FillAllAvailable");
        shop.SetStock(SellerFixture.Tea, 1);

        shop.Pass(Times.Shipped);

        Assert.Equal("CompletePartialled", shop.Status("A"));
        Assert.Equal(2, shop.Line("A", "2").UnfulfillableQuantity);
        Assert.Equal(1, shop.Committed("A", "2").Shipped);
    }

    [Fact]
    public void A_shipment_that_never_leaves_ends_unfulfillable()
    {
        shop.Place("A", SellerFixture.Mug, 2, request => request.FulfillmentPolicy = "FillAllAvailable");
        shop.Pass(Times.Picked);
        shop.SetStock(SellerFixture.Mug, 0);

        shop.Pass(TimeSpan.FromDays(2));

        Assert.Equal("Unfulfillable", shop.Status("A"));
        Assert.Equal("CANCELLED_BY_FULFILLER", shop.Shipment("A").FulfillmentShipmentStatus);
    }

    [Fact]
    public void An_order_cancelled_by_hand_while_processing_ends_cancelled()
    {
        shop.Place("A", SellerFixture.Mug, 2);
        shop.Pass(Times.Picked);

        shop.SetStatus("A", "Cancelled");

        Assert.Equal("Cancelled", shop.Status("A"));
        Assert.Equal("CANCELLED_BY_SELLER", shop.Shipment("A").FulfillmentShipmentStatus);
        Assert.Equal(2, shop.Line("A").CancelledQuantity);
    }

    [Fact]
    public void Fill_all_waits_a_day_for_missing_stock_and_then_gives_up()
    {
        shop.Place("A", SellerFixture.Mug, 2, request => request.FulfillmentPolicy = "FillAll");
        shop.SetStock(SellerFixture.Mug, 0);
        var deadline = Times.Picked + TimeSpan.FromHours(24);

        shop.PassUntil(deadline - Times.Tick);
        Assert.Equal("Planning", shop.Status("A"));
        shop.PassUntil(deadline);

        Assert.Equal("Unfulfillable", shop.Status("A"));
        Assert.Equal(shop.Start + deadline, shop.StatusSince("A"));
    }

    [Fact]
    public void Fill_all_that_shipped_a_part_ends_partly_complete()
    {
        shop.Place("A", SellerFixture.Mug, 5, request => request.FulfillmentPolicy = "FillAll");
        shop.SetStock(SellerFixture.Mug, 2);

        shop.PassUntil(Times.Shipped);
        Assert.Equal("Processing", shop.Status("A"));
        Assert.Equal(3, shop.Committed("A").Open);
        shop.PassUntil(Times.Picked + TimeSpan.FromHours(24));

        Assert.Equal("CompletePartialled", shop.Status("A"));
        Assert.Equal(3, shop.Line("A").UnfulfillableQuantity);
    }

    [Fact]
    public void One_long_step_makes_every_change_at_the_moment_it_was_due()
    {
        shop.Place("A", SellerFixture.Mug, 2);
        shop.Place("H", SellerFixture.Tea, 1, request => request.FulfillmentAction = "Hold");

        shop.World.StepClock(TimeSpan.FromDays(15));

        Assert.Equal(shop.Start + Times.Shipped, shop.StatusSince("A"));
        Assert.Equal(shop.Start + Times.Shipped, shop.Shipment("A").ShippingDate);
        Assert.Equal(shop.Start.AddDays(14), shop.StatusSince("H"));
        Assert.Equal(shop.Start.AddDays(15), shop.World.Now);
    }
}
