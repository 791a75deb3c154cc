namespace AmazonMcf.Service.Store;

public sealed class TwoProcessTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Two_processes_that_place_the_same_orders_at_once_place_each_once()
    {
        using var one = new SellerProcess(folder.Path, "A", 150);
        using var other = new SellerProcess(folder.Path, "A", 150);

        var said = one.ReadToEnd().Concat(other.ReadToEnd()).ToList();

        Assert.Equal(150, said.Count(line => line.StartsWith("placed ", StringComparison.Ordinal)));
        Assert.Equal(150, said.Count(line => line.StartsWith("OrderIdUsed ", StringComparison.Ordinal)));
        using var shop = folder.Open();
        Assert.Equal(150, shop.World.ReadCommittedState().Orders.Count);
        Assert.Equal(150, shop.Stock(SellerFixture.Mug).Reserved);
    }

    [Fact]
    public void A_seller_killed_in_the_middle_loses_nothing_that_was_acknowledged_and_leaves_nothing_by_halves()
    {
        List<string> said = [];
        using (var seller = new SellerProcess(folder.Path, "A", 100_000))
        {
            while (said.Count < 200)
            {
                said.Add(seller.ReadLine()!);
            }

            said.AddRange(seller.Kill());
        }

        // The last word of a killed process may be cut.
        var acknowledged = said.Where(line => line.StartsWith("placed A", StringComparison.Ordinal)).ToList();
        using var shop = folder.Open();
        var orders = shop.World.ReadCommittedState().Orders;

        Assert.InRange(orders.Count, acknowledged.Count - 1, acknowledged.Count + 1);
        Assert.Equal(
            Enumerable.Range(0, orders.Count).Select(number => $"A{number}"),
            orders.Select(order => order.SellerFulfillmentOrderId));
        Assert.All(orders, order => Assert.Equal(2, order.Lines.Count));
        Assert.True(orders.Count >= 200);
    }

    [Fact]
    public void Two_windows_in_one_process_see_each_others_orders_and_stock_at_once()
    {
        using var one = folder.Open();
        using var other = folder.Open(one.Clock);

        one.Place("A", SellerFixture.LastOne, 1);

        Assert.Equal("New", other.Status("A"));
        Assert.Equal("NoInventory 1", SellerFixture.ErrorOf(() => other.Place("B", SellerFixture.LastOne, 1)));
        Assert.Equal("OrderIdUsed A", SellerFixture.ErrorOf(() => other.Place("A", SellerFixture.Mug, 1)));
        other.Cancel("A");
        one.Place("C", SellerFixture.LastOne, 1);
    }
}
