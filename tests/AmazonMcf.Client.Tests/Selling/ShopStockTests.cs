using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Selling;

namespace AmazonMcf.Tests.Selling;

/// <summary>The files of shops: what was sent before, and what a shop imports.</summary>
public class ShopStockTests
{
    private const string Export =
        "Handle,Title,Option1 Name,Option1 Value,SKU,HS Code,COO,Location,Incoming (not editable),Unavailable (not editable),"
        + "Committed (not editable),Available (not editable),On hand (current),On hand (new)\n"
        + "cup,Cup,Color,\"Blue, dark\",CUP,,US,Amazon,0,1,2,7,10,\n"
        + "cup,Cup,Color,Red,CUP-RED,,US,Amazon,0,0,0,3,3,\n"
        + "cup,Cup,Color,\"Blue, dark\",CUP,,US,Store,0,0,1,4,5,\n"
        + "pen,Pen,Title,Default Title,PEN,,US,Amazon,not stocked,not stocked,not stocked,not stocked,not stocked,\n";

    [Fact]
    public void An_export_of_Shopify_is_filled_so_that_the_available_quantity_is_the_sellable_one()
    {
        using var file = new TemporaryTable(Export);
        var missing = new List<string?>();

        var rows = ShopifyStock.Load(file.Path, "amazon")
            .Fill([Stock("cup", 4), Stock("PEN", 0), Stock("TEA", 1)], product => missing.Add(product.ShopSku)).ToList();

        Assert.Equal(
            [("Blue, dark", 7), ("Default Title", 0)], rows.Select(row => (Cell(row, "Option1 Value"), Cell(row, "On hand (new)"))));
        Assert.Equal(Export.Split('\n')[0].Split(','), rows[0].Select(cell => cell.Key));
        Assert.Equal("10", Cell(rows[0], "On hand (current)"));
        Assert.Equal(["TEA"], missing);
    }

    [Fact]
    public void An_older_export_has_the_available_quantity()
    {
        using var file = new TemporaryTable("Handle;SKU;Location;Committed;Available\ncup;CUP;Amazon;5;1\n");

        var row = Assert.Single(ShopifyStock.Load(file.Path, null).Fill([Stock("CUP", 4)], _ => { }));

        Assert.Equal((4, "5"), (Cell(row, "Available"), Cell(row, "Committed")));
    }

    [Theory]
    [InlineData(Export, null, "is required: the file has the locations 'Amazon', 'Store'")]
    [InlineData(Export, "Shop", "is not in the file, which has the locations 'Amazon', 'Store'.")]
    [InlineData("Handle,SKU,Location\ncup,CUP,Amazon\n", null, "is required; use the inventory export of Shopify.")]
    [InlineData("SKU,Quantity\nCUP,1\n", null, "is required; use the inventory export of Shopify.")]
    public void What_cannot_be_filled_with_certainty_is_rejected(string text, string? location, string rule)
    {
        using var file = new TemporaryTable(text);

        var failure = Assert.Throws<McfValidationException>(() => ShopifyStock.Load(file.Path, location));

        Assert.All(failure.ValidationErrors, error => Assert.Contains(rule, error.Rule, StringComparison.Ordinal));
    }

    [Fact]
    public void WooCommerce_finds_products_by_their_sku()
    {
        Assert.Equal(
            ["SKU=CUP", "Stock=4", "In stock?=1"], WooCommerceStock.Row(Stock("CUP", 4))!.Select(cell => $"{cell.Key}={cell.Value}"));
        Assert.Equal(0, WooCommerceStock.Row(Stock("CUP", 0))![2].Value);
        Assert.Null(WooCommerceStock.Row(new() { ProductName = "Blue cup" }));
    }

    [Fact]
    public void The_last_row_of_a_product_is_what_was_sent()
    {
        using var file = new TemporaryTable(
            "\"ShopSku\",\"ProductName\",\"SellableQuantity\",\"SellerSku\"\n"
                + "\"CUP\",\"\",\"5\",\"X\"\n\"\",\"Blue cup\",\"2\",\"X\"\n\"cup\",\"\",\"3\",\"X\"\n");

        var previous = PreviousStock.Load(file.Path);

        Assert.Equal(3, previous.Of(Stock("CUP", 0)));
        Assert.Equal(2, previous.Of(new() { ProductName = "Blue cup" }));
        Assert.Null(previous.Of(Stock("PEN", 0)));
    }

    [Fact]
    public void Rows_of_other_marketplaces_and_sellers_do_not_count()
    {
        using var file = new TemporaryTable(
            "ShopSku,SellableQuantity,MarketplaceId,SellerKey\nCUP,5,US-ID,anna\nCUP,6,CA-ID,anna\nCUP,7,US-ID,ben\n");
        var previous = PreviousStock.Load(file.Path);

        Assert.Equal(5, previous.Of(new() { ShopSku = "CUP", MarketplaceId = "US-ID", SellerKey = "Anna" }));
        Assert.Equal(7, previous.Of(new() { ShopSku = "CUP", MarketplaceId = "US-ID", SellerKey = "ben" }));
        Assert.Null(previous.Of(new() { ShopSku = "CUP", MarketplaceId = "CA-ID", SellerKey = "ben" }));
    }

    [Fact]
    public void A_file_that_is_missing_or_empty_has_no_products()
    {
        using var file = new TemporaryTable("");

        Assert.True(PreviousStock.Load(file.Path).IsEmpty);
        Assert.True(PreviousStock.Load(file.Path + ".none").IsEmpty);
    }

    [Theory]
    [InlineData("ShopSku,SellableQuantity\nCUP,many\n", 2, "must be a whole number, 0 or more.")]
    [InlineData("ShopSku,SellableQuantity\nCUP,-2\n", 2, "must be a whole number, 0 or more.")]
    [InlineData("ShopSku,SellableQuantity\n,2\n", 2, "is required. The columns are")]
    [InlineData("ShopSku,Units\nCUP,2\n", 1, "is required. The columns are")]
    public void A_damaged_file_is_rejected(string text, int row, string rule)
    {
        using var file = new TemporaryTable(text);

        var error = Assert.Single(Assert.Throws<McfValidationException>(() => PreviousStock.Load(file.Path)).ValidationErrors);

        Assert.Equal(row, error.Row);
        Assert.StartsWith(rule, error.Rule, StringComparison.Ordinal);
    }

    private static McfSellableStock Stock(string sku, int quantity) => new() { ShopSku = sku, SellableQuantity = quantity };

    private static object? Cell(IReadOnlyList<KeyValuePair<string, object?>> row, string header) =>
        row.Single(cell => cell.Key == header).Value;
}
