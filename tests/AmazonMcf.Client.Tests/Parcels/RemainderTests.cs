using System.Collections;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Parcels;

namespace AmazonMcf.Tests.Parcels;

public sealed class RemainderTests
{
    [Fact]
    public void What_is_not_shipped_is_left_with_its_recipient()
    {
        var order = ParcelOrders.Order("1001", ("1", "MUG", 5), ("2", "TEA", 1)).With("UPS", "N1", ("1", "MUG", 2), ("2", "TEA", 1));
        order.Status = "CompletePartialled";
        order.DestinationAddress = new McfAddress { Name = "Pat Example", City = "Ann Arbor", CountryCode = "US" };

        var row = Assert.Single(new Remainders(new ParcelOptions()).Of(order));

        Assert.Equal(("MUG", "1", 3, 3), (row.SellerSku, row.ShopLineId, row.Quantity, row.ShopQuantity));
        Assert.Equal((McfStuckReason.PartlyUnshipped, "Pat Example", "US"), (row.Reason, row.Name, row.CountryCode));
    }

    [Fact]
    public void A_shipment_that_was_called_off_ships_nothing()
    {
        var order = ParcelOrders.Order("1001", ("1", "MUG", 2)).With("UPS", null, ("1", "MUG", 2));
        (order.Status, order.Shipments![0].Status) = ("Unfulfillable", "CANCELLED_BY_FULFILLER");

        Assert.Equal(2, Assert.Single(new Remainders(new ParcelOptions()).Of(order)).Quantity);
    }

    [Theory]
    [InlineData("Processing")]
    [InlineData("Planning")]
    [InlineData("Complete")]
    public void Nothing_is_left_while_Amazon_may_ship_it(string status)
    {
        var order = ParcelOrders.Order("1001", ("1", "MUG", 2));
        order.Status = status;

        Assert.False(Remainders.MayHave(order, includesCanceled: true));
        Assert.Empty(new Remainders(new ParcelOptions()).Of(order));
    }

    [Fact]
    public void Units_of_the_shop_are_refunded_that_are_not_complete()
    {
        var map = SkuMap.From(new Hashtable { ["MUG-6"] = new Hashtable { ["MUG"] = 6 } });
        var order = ParcelOrders.Order("1001", ("1", "MUG", 18)).With("UPS", "N1", ("1", "MUG", 8));
        order.Status = "CompletePartialled";

        var row = Assert.Single(new Remainders(new ParcelOptions { SkuMap = map }).Of(order));

        Assert.Equal(("MUG-6", 10, 2), (row.ShopSku, row.Quantity, row.ShopQuantity));
    }

    [Fact]
    public void A_canceled_order_counts_on_request()
    {
        var order = ParcelOrders.Order("1001", ("1", "MUG", 2));
        order.Status = "Cancelled";

        Assert.False(Remainders.MayHave(order, includesCanceled: false));
        Assert.True(Remainders.MayHave(order, includesCanceled: true));
    }
}
