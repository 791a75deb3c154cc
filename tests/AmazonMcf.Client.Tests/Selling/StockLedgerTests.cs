using System.Collections;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Selling;

namespace AmazonMcf.Tests.Selling;

/// <summary>What a shop can safely sell: never more than there is, and never below zero.</summary>
public class StockLedgerTests
{
    private readonly List<string> missing = [];
    private readonly List<string> ambiguous = [];

    [Theory]
    [InlineData(10, "0", 0, 10)]
    [InlineData(10, "3", 0, 7)]
    [InlineData(10, "3", 5, 2)]
    [InlineData(10, "3", 8, 0)]
    [InlineData(10, "25%", 1, 6)]
    [InlineData(0, "3", 2, 0)]
    [InlineData(null, "0", 0, 0)]
    [InlineData(2147483647, "2147483647", 2147483648L, 0)]
    public void Is_fulfillable_without_safety_stock_and_orders(int? fulfillable, string safety, long ordered, int expected)
    {
        var ledger = Ledger(SafetyStock.ForAll(safety)!, null, Item("CUP", fulfillable));
        ledger.AddOrdered("cup", ordered);

        var stock = Assert.Single(Compute(ledger));

        Assert.Equal(expected, stock.SellableQuantity);
        Assert.Equal(("CUP", "CUP", 1), (stock.ShopSku, stock.SellerSku, stock.UnitsPerProduct));
    }

    [Fact]
    public void A_bundle_has_what_its_scarcest_part_allows()
    {
        var map = SkuMap.From(new Hashtable
        {
            ["PACK"] = new Hashtable { ["CUP"] = 6 },
            ["SET"] = new Hashtable { ["CUP"] = 2, ["PEN"] = 1, ["TEA"] = 4 },
        });
        var ledger = Ledger(SafetyStock.From(new Hashtable { ["TEA"] = 2 }), map, Item("CUP", 23), Item("PEN", 9), Item("TEA", 30));
        ledger.AddOrdered("TEA", 1);

        var stock = Compute(ledger).ToDictionary(product => product.ShopSku!);

        Assert.Equal((3, "CUP", 6, 23), Of(stock["PACK"]));
        Assert.Equal((6, "TEA", 4, 30), Of(stock["SET"]));
        Assert.Equal((2, 1), (stock["SET"].SafetyStock, stock["SET"].OrderedQuantity));

        static (int, string?, int, int) Of(McfSellableStock product) =>
            (product.SellableQuantity, product.SellerSku, product.UnitsPerProduct, product.FulfillableQuantity);
    }

    [Fact]
    public void A_part_that_is_missing_makes_the_product_unavailable_and_is_reported_once()
    {
        var map = SkuMap.From(new Hashtable { ["A"] = new[] { "CUP", "GONE" }, ["B"] = "GONE" });

        var stock = Compute(Ledger(SafetyStock.None, map, Item("CUP", 5)));

        Assert.All(stock, product => Assert.Equal((0, "GONE"), (product.SellableQuantity, product.SellerSku)));
        Assert.Equal(2, stock.Count);
        Assert.Equal(["GONE"], missing);
    }

    [Fact]
    public void Skus_that_share_their_units_share_the_orders()
    {
        var ledger = Ledger(SafetyStock.None, null, Item("CUP", 10, "X1"), Item("CUP-OLD", 10, "X1"), Item("PEN", 10, "X2"));
        ledger.AddOrdered("CUP-OLD", 3);
        ledger.AddOrdered("CUP", 1);
        ledger.AddOrdered("UNKNOWN", 9);

        Assert.Equal([6, 6, 10], Compute(ledger).Select(product => product.SellableQuantity));
    }

    [Fact]
    public void Products_are_identified_by_name_and_by_channel()
    {
        using var file = new TemporaryTable(
            "Channel,ShopSku,ProductName,SellerSku,Quantity\n,,Blue cup,CUP,1\neBay,PACK,,CUP,2\nEtsy,PACK,,CUP,5\nEtsy,ONLY,,PEN,1\n");
        var map = SkuMap.Load(file.Path);

        Assert.Equal(["Blue cup"], Compute(Ledger(SafetyStock.None, map, Item("CUP", 10))).Select(product => product.ProductName));
        Assert.Equal(["PACK", "ONLY"], ambiguous);
        var ebay = Compute(Ledger(SafetyStock.None, map.For("ebay"), Item("CUP", 10)));
        Assert.Equal([("PACK", 5), (null, 10)], ebay.Select(product => (product.ShopSku, product.SellableQuantity)));
    }

    [Fact]
    public void Skus_that_are_not_in_the_map_are_products_only_if_wanted()
    {
        // CUP is a product of the map, so the SKU CUP at Amazon is not one by itself.
        var map = SkuMap.From(new Hashtable { ["CUP"] = "AMZ-CUP" });
        McfInventoryItem[] items = [Item("AMZ-CUP", 1), Item("CUP", 2), Item("PEN", 3)];

        Assert.Equal(["CUP"], Compute(Ledger(SafetyStock.None, map, items)).Select(product => product.ShopSku));
        var all = Compute(Ledger(SafetyStock.None, map, items, includesUnmapped: true));
        Assert.Equal([("CUP", 1), ("AMZ-CUP", 1), ("PEN", 3)], all.Select(product => (product.ShopSku, product.SellableQuantity)));
    }

    [Fact]
    public void Only_products_with_certain_skus_are_computed_and_all_their_parts_are_read()
    {
        var map = SkuMap.From(new Hashtable { ["SET"] = new[] { "CUP", "PEN" }, ["PACK"] = "TEA" });
        var ledger = Ledger(SafetyStock.None, map, Item("CUP", 5), Item("PEN", 2), Item("TEA", 9));

        Assert.Equal(["CUP", "PEN"], ledger.PartsWith(["CUP"]).Order());
        Assert.Equal(["SET"], ledger.Compute(["cup"], missing.Add, _ => { }).Select(product => product.ShopSku));
    }

    [Fact]
    public void Of_a_sku_that_was_read_twice_the_last_reading_counts() =>
        Assert.Equal(4, Assert.Single(Compute(Ledger(SafetyStock.None, null, Item("CUP", 9), Item("CUP", 4)))).SellableQuantity);

    private static McfInventoryItem Item(string sku, int? fulfillable, string? fnSku = null) =>
        new() { SellerSku = sku, FulfillableQuantity = fulfillable, FnSku = fnSku };

    private static StockLedger Ledger(SafetyStock safety, SkuMap? map, params McfInventoryItem[] items) =>
        Ledger(safety, map, items, includesUnmapped: false);

    private static StockLedger Ledger(SafetyStock safety, SkuMap? map, McfInventoryItem[] items, bool includesUnmapped)
    {
        var ledger = new StockLedger(safety, map, includesUnmapped);
        Array.ForEach(items, ledger.Add);
        return ledger;
    }

    private List<McfSellableStock> Compute(StockLedger ledger) =>
        [.. ledger.Compute(null, missing.Add, product => ambiguous.Add(product.Key))];
}
