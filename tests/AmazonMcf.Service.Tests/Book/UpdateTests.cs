using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Service.Book;

public sealed class UpdateTests : IDisposable
{
    private readonly SellerFixture shop = new();

    public UpdateTests() =>
        shop.Place("A", [(SellerFixture.Mug, 4), (SellerFixture.Tea, 2)], request => request.FulfillmentAction = "Hold");

    public void Dispose() => shop.Dispose();

    [Fact]
    public void Only_orders_on_hold_are_updated()
    {
        shop.Place("B", SellerFixture.Mug, 1);

        Assert.Equal("OrderNotUpdatable", SellerFixture.ErrorOf(() => shop.Update("B", update => update.DisplayableOrderComment = "x")));
        Assert.Equal("OrderNotFound C", SellerFixture.ErrorOf(() => shop.Update("C", _ => { })));
    }

    [Fact]
    public void An_update_that_names_no_action_keeps_the_hold()
    {
        shop.Update("A", update => update.DisplayableOrderComment = "x");

        Assert.Equal("Hold", shop.Read("A").FulfillmentOrder!.FulfillmentAction);
    }

    [Fact]
    public void Members_not_sent_keep_their_values()
    {
        var before = shop.Read("A").FulfillmentOrder!;
        shop.Update("A", update => update.DisplayableOrderComment = "New words");

        var after = shop.Read("A").FulfillmentOrder!;

        Assert.Equal("New words", after.DisplayableOrderComment);
        Assert.Equal(
            (before.DisplayableOrderId, before.ShippingSpeedCategory, before.DestinationAddress!.Name, before.FulfillmentPolicy),
            (after.DisplayableOrderId, after.ShippingSpeedCategory, after.DestinationAddress!.Name, after.FulfillmentPolicy));
    }

    [Fact]
    public void An_address_replaces_the_whole_address()
    {
        shop.Update(
            "A", update => update.DestinationAddress = new Address { Name = "B. Writer", PostalCode = "10001", CountryCode = "US" });

        var address = shop.Read("A").FulfillmentOrder!.DestinationAddress!;

        Assert.Equal("B. Writer", address.Name);
        Assert.Null(address.AddressLine1);
        Assert.Null(address.City);
    }

    [Fact]
    public void Only_the_named_lines_change()
    {
        shop.Update("A", update => update.Items = [new() { SellerFulfillmentOrderItemId = "2", Quantity = 1, GiftMessage = "Enjoy" }]);

        Assert.Equal(4, shop.Line("A", "1").Quantity);
        Assert.Equal((1, "Enjoy"), (shop.Line("A", "2").Quantity, shop.Line("A", "2").GiftMessage));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(5)]
    public void A_quantity_stays_between_one_and_what_was_first_ordered(int quantity)
    {
        Assert.Equal($"InvalidValue {quantity} Quantity", SellerFixture.ErrorOf(() => SetQuantity(quantity)));
        Assert.Equal(4, shop.Line("A").Quantity);
    }

    [Fact]
    public void A_lowered_quantity_may_rise_again_up_to_the_first()
    {
        SetQuantity(1);
        SetQuantity(4);

        Assert.Equal(4, shop.Line("A").Quantity);
        Assert.Equal(4, shop.Stock(SellerFixture.Mug).Reserved);
        shop.SetStock(SellerFixture.Mug, 4);
        SetQuantity(1);
        shop.Place("B", SellerFixture.Mug, 3);
        Assert.Equal("NoInventory 1", SellerFixture.ErrorOf(() => SetQuantity(2)));
    }

    [Fact]
    public void The_speed_can_be_changed_but_not_to_a_scheduled_delivery()
    {
        shop.Update("A", update =>
        {
            update.ShippingSpeedCategory = "Expedited";
            update.FulfillmentAction = "Ship";
        });

        Assert.Equal(shop.Line("A").EstimatedShipDate!.Value.AddDays(2), shop.Line("A").EstimatedArrivalDate);
        shop.Place("B", SellerFixture.Mug, 1, request => request.FulfillmentAction = "Hold");
        Assert.Equal(
            "InvalidValue ScheduledDelivery ShippingSpeedCategory",
            SellerFixture.ErrorOf(() => shop.Update("B", update => update.ShippingSpeedCategory = "ScheduledDelivery")));
    }

    [Theory]
    [InlineData("Processing")]
    [InlineData("Complete")]
    [InlineData("Cancelled")]
    public void Orders_in_working_or_completed_shipments_are_not_updatable(string status)
    {
        shop.SetStatus("A", status);

        Assert.Equal("OrderNotUpdatable", SellerFixture.ErrorOf(() => shop.Update("A", update => update.DisplayableOrderComment = "x")));
    }

    [Fact]
    public void Lines_cannot_be_added()
    {
        Assert.Equal(
            "InvalidValue 9 SellerFulfillmentOrderItemId",
            SellerFixture.ErrorOf(() => UpdateLine(new() { SellerFulfillmentOrderItemId = "9", Quantity = 1 })));
        Assert.Equal(
            "InvalidValue OTHER SellerSku",
            SellerFixture.ErrorOf(() => UpdateLine(new() { SellerFulfillmentOrderItemId = "1", SellerSku = "OTHER" })));
    }

    [Fact]
    public void A_lowered_quantity_frees_stock_at_once_and_cancels_nothing()
    {
        var before = shop.Stock(SellerFixture.Mug).Available;
        SetQuantity(1);

        Assert.Equal(before + 3, shop.Stock(SellerFixture.Mug).Available);
        Assert.Equal(0, shop.Line("A").CancelledQuantity);
    }

    [Fact]
    public void Lists_are_replaced()
    {
        shop.Update("A", update => update.NotificationEmails = ["one@example.com", "two@example.com"]);
        shop.Update("A", update =>
        {
            update.NotificationEmails = ["three@example.com"];
            update.FeatureConstraints = [new FeatureSettings { FeatureName = "BLANK_BOX", FeatureFulfillmentPolicy = "Required" }];
        });

        var head = shop.Read("A").FulfillmentOrder!;
        Assert.Equal(["three@example.com"], head.NotificationEmails);
        Assert.Equal("BLANK_BOX", head.FeatureConstraints!.Single().FeatureName);
    }

    [Fact]
    public void An_update_that_keeps_the_hold_leaves_the_status_and_its_date()
    {
        shop.Pass(TimeSpan.FromHours(5));
        var before = shop.StatusSince("A");

        shop.Update("A", update => update.DisplayableOrderComment = "x");

        Assert.Equal(("Received", before), (shop.Status("A"), shop.StatusSince("A")));
    }

    [Fact]
    public void An_order_cannot_move_to_another_marketplace() => Assert.Equal(
        $"InvalidValue {SellerFixture.Japan} MarketplaceId",
        SellerFixture.ErrorOf(() => shop.Update("A", update => update.MarketplaceId = SellerFixture.Japan)));

    private void SetQuantity(int quantity) => UpdateLine(new() { SellerFulfillmentOrderItemId = "1", Quantity = quantity });

    private void UpdateLine(UpdateFulfillmentOrderItem line) => shop.Update("A", update => update.Items = [line]);
}
