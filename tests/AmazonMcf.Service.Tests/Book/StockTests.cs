namespace AmazonMcf.Service.Book;

public sealed class StockTests : IDisposable
{
    private readonly SellerFixture shop = new();

    public void Dispose() => shop.Dispose();

    [Fact]
    public void Stock_can_be_set_by_code_or_id_of_the_marketplace()
    {
        shop.World.SetStock("US", SellerFixture.Mug, 7);

        Assert.Equal(7, shop.Stock(SellerFixture.Mug).OnHand);
        Assert.Equal(7, shop.Stock(SellerFixture.MugOldListing).Available);
        Assert.NotEqual(7, shop.Stock(SellerFixture.Mug, SellerFixture.Japan).OnHand);
    }

    [Fact]
    public void An_unknown_sku_joins_the_catalog()
    {
        var level = shop.World.SetStock("US", "MY OWN/SKU #1", 3);

        Assert.Equal((3, 3), (level.OnHand, level.Available));
        shop.Place("A", "MY OWN/SKU #1", 3);
        shop.Pass(Times.Shipped);
        Assert.Equal("Complete", shop.Status("A"));
        Assert.Equal(0, shop.Stock("MY OWN/SKU #1").OnHand);
    }

    [Fact]
    public void Nonsense_is_refused_and_changes_nothing()
    {
        Assert.Throws<ArgumentException>(() => shop.World.SetStock("Atlantis", SellerFixture.Mug, 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => shop.World.SetStock("US", SellerFixture.Mug, -1));
        Assert.Equal(500, shop.Stock(SellerFixture.Mug).OnHand);
    }

    [Fact]
    public void A_stocktaking_below_the_promises_leaves_nothing_for_new_orders()
    {
        shop.Place("A", SellerFixture.Mug, 5);
        shop.SetStock(SellerFixture.Mug, 3);

        Assert.Equal(
            (3, 5, 0),
            (shop.Stock(SellerFixture.Mug).OnHand, shop.Stock(SellerFixture.Mug).Reserved, shop.Stock(SellerFixture.Mug).Available)
        );
    }

    [Fact]
    public void Lost_units_go_to_the_order_that_is_planned_first()
    {
        shop.SetStock(SellerFixture.Mug, 6);
        shop.Place("First", SellerFixture.Mug, 3);
        shop.Pass(TimeSpan.FromMinutes(1));
        shop.Place("Second", SellerFixture.Mug, 3);
        shop.SetStock(SellerFixture.Mug, 4);

        shop.Pass(TimeSpan.FromDays(2));

        Assert.Equal(("Complete", "Unfulfillable"), (shop.Status("First"), shop.Status("Second")));
    }
}
