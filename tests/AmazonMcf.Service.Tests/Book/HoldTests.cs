using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Service.Book;

public sealed class HoldTests : IDisposable
{
    private readonly SellerFixture shop = new();

    public void Dispose() => shop.Dispose();

    private static void Hold(CreateFulfillmentOrderRequest request) => request.FulfillmentAction = "Hold";

    [Fact]
    public void Held_units_are_kept_from_other_orders()
    {
        shop.Place("A", SellerFixture.LastOne, 1, Hold);

        Assert.Equal(
            (1, 1, 0),
            (
                shop.Stock(SellerFixture.LastOne).OnHand,
                shop.Stock(SellerFixture.LastOne).Reserved,
                shop.Stock(SellerFixture.LastOne).Available
            )
        );
        Assert.Equal("NoInventory 1", SellerFixture.ErrorOf(() => shop.Place("B", SellerFixture.LastOne, 1)));
        shop.Pass(TimeSpan.FromDays(13));
        Assert.Empty(shop.Read("A").FulfillmentShipments!);
    }

    [Fact]
    public void Expiry_cancels_every_unit_and_frees_them()
    {
        shop.Place("A", [(SellerFixture.Mug, 2), (SellerFixture.LastOne, 1)], Hold);

        shop.Pass(TimeSpan.FromDays(14));

        Assert.Equal([2, 1], shop.Read("A").FulfillmentOrderItems!.Select(line => line.CancelledQuantity));
        shop.Place("B", SellerFixture.LastOne, 1);
    }

    [Fact]
    public void A_release_ships_the_order_and_closes_it_to_updates()
    {
        shop.Place("A", SellerFixture.Mug, 2, Hold);
        shop.Pass(TimeSpan.FromDays(2));

        shop.Update("A", update => update.FulfillmentAction = "Ship");

        Assert.Equal("OrderNotUpdatable", SellerFixture.ErrorOf(() => shop.Update("A", update => update.DisplayableOrderComment = "Late")));
        Assert.Equal(shop.Start.AddDays(2) + Times.Shipped, shop.Line("A").EstimatedShipDate);
        shop.Pass(Times.Shipped);
        Assert.Equal("Complete", shop.Status("A"));
    }

    [Fact]
    public void Expiry_beats_fill_all()
    {
        shop.Place("A", SellerFixture.LastOne, 3, request =>
        {
            Hold(request);
            request.FulfillmentPolicy = "FillAll";
        });

        shop.Pass(TimeSpan.FromDays(14));

        Assert.Equal("Cancelled", shop.Status("A"));
        Assert.Equal(3, shop.Line("A").CancelledQuantity);
    }

    [Fact]
    public void An_update_does_not_restart_the_fourteen_days()
    {
        shop.Place("A", SellerFixture.Mug, 2, Hold);
        shop.Pass(TimeSpan.FromDays(13));
        shop.Update("A", update => update.DisplayableOrderComment = "Still waiting");

        shop.Pass(TimeSpan.FromDays(1));

        Assert.Equal("Cancelled", shop.Status("A"));
    }

    [Fact]
    public void A_held_order_promises_no_dates()
    {
        shop.Place("A", SellerFixture.Mug, 2, Hold);

        Assert.Null(shop.Line("A").EstimatedShipDate);
        Assert.Null(shop.Line("A").EstimatedArrivalDate);
    }

    [Fact]
    public void A_hold_released_in_the_last_second_ships()
    {
        shop.Place("A", SellerFixture.Mug, 2, Hold);
        shop.PassUntil(TimeSpan.FromDays(14) - TimeSpan.FromSeconds(1));

        shop.Update("A", update => update.FulfillmentAction = "Ship");
        shop.Pass(TimeSpan.FromDays(3));

        Assert.Equal("Complete", shop.Status("A"));
    }
}
