using AmazonMcf.Errors;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles.Formats;

/// <summary>Exports that write all lines of an order into one row.</summary>
public sealed class LinesInCellsTests
{
    [Theory]
    [InlineData("Product ID: 1, Product Qty: 2, Product SKU: MUG, Product Name: Mug", "2 x MUG")]
    [InlineData(
        "Product ID: 1, Product Qty: 2, Product SKU: MUG, Product Name: Mug, Product Weight: 0.5, Product Variation Details: , "
            + "Product Unit Price: 9.00 | Product ID: 2, Product Qty: 1, Product SKU: CUP, Product Name: Cup",
        "2 x MUG", "1 x CUP")]
    [InlineData("Product Qty: 1, Product SKU: SET, Product Name: Salt, Pepper | Sugar: a set|Product Qty: 3, Product SKU: CUP",
        "1 x SET", "3 x CUP")]
    [InlineData("Product Qty: 1, Product SKU: MUG | Product Qty: 1, Product SKU: MUG", "1 x MUG", "1 x MUG")]
    public void Bigcommerce_lists_products_in_a_cell(string cell, params string[] items)
    {
        var order = OrderText.Order(Big(cell));

        Assert.Equal(items, order.Items.Select(item => item.ToString()));
        Assert.Equal([2], order.Source!.Rows);
        Assert.Equal("Ann Lee", order.DestinationAddress!.Name);
    }

    [Theory]
    [InlineData("Product Qty: 1, Product SKU: , Product Name: Mug", "Items[0].SellerSku")]
    [InlineData("Product Qty: 1, Product SKU: MUG | Product Qty: 1, Product SKU: ", "Items[1].SellerSku")]
    [InlineData("Product SKU: MUG, Product Name: Mug", "Items[0].Quantity")]
    [InlineData("Product Qty: two, Product SKU: MUG", "Items[0].Quantity")]
    [InlineData("2 x MUG", "Items[].SellerSku")]
    [InlineData("Product Qty: 1, Product SKU: MUG, Product Name: a, Product SKU: CUP", "Items[].SellerSku")]
    public void A_line_in_a_cell_that_cannot_be_read_holds_the_order_back(string cell, string member)
    {
        var error = OrderText.Error(Big(cell));

        Assert.Equal((member, 2, "Product Details"), (error.Member, error.Row, error.Column));
    }

    [Fact]
    public void An_order_without_lines_is_held_back() =>
        Assert.NotEmpty(Assert.Single(OrderText.Read(Big(""))).ValidationErrors);

    [Fact]
    public void Webtoffee_has_a_column_for_each_line()
    {
        var order = OrderText.Order(OrderText.Lines(
            FormatHeaders.WebToffee + ",line_item_3",
            "5,501,2026-11-20,Standard,Pat,CA,Ann,Lee,,1 Elm St,,48103,Ann Arbor,MI,US,"
                + "name:Mug|blue: large|product_id:12|sku:MUG|quantity:2|total:28.00|sub_total:28.00,"
                + "name:Cup|product_id:13|sku:CUP|quantity:1|total:9.00,"));

        Assert.Equal(["2 x MUG", "1 x CUP"], order.Items.Select(item => item.ToString()));
    }

    [Theory]
    [InlineData("1", "MUG", "1 x MUG")]
    [InlineData("2", "\"MUG, CUP\"", "1 x MUG", "1 x CUP")]
    [InlineData("3", "\"MUG,CUP,MUG\"", "2 x MUG", "1 x CUP")]
    public void Etsy_tells_the_units_where_there_are_as_many_SKUs_as_items(string count, string skus, params string[] items) =>
        Assert.Equal(items, OrderText.Order(Etsy(count, skus)).Items.Select(item => item.ToString()));

    [Theory]
    [InlineData("3", "\"MUG,CUP\"")]
    [InlineData("2", "MUG")]
    [InlineData("1", "\"MUG,CUP\"")]
    [InlineData("", "MUG")]
    [InlineData("2", "\"MUG,\"")]
    public void Etsy_leaves_the_units_open_elsewhere_and_the_error_names_the_file_that_tells(string count, string skus)
    {
        var error = OrderText.Error(Etsy(count, skus));

        Assert.Equal((2, "SKU"), (error.Row, error.Column));
        Assert.Contains("Order Items", error.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Etsys_file_of_orders_without_SKUs_names_the_other_file()
    {
        var failure = Assert.Throws<McfOrderFileException>(() =>
            OrderText.Open(Etsy("1", "MUG").Replace(",SKU", ",Status", StringComparison.Ordinal)));

        Assert.Contains("Order Items", failure.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain("ColumnMap", failure.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_the_user_maps_win_over_the_cell()
    {
        var options = new OrderFileOptions
        {
            ColumnMap = new Dictionary<string, string> { ["Sku"] = "My SKU", ["Quantity"] = "My Quantity" },
        };
        var text = Big("Product Qty: 9, Product SKU: OLD")
            .Replace("Product Details\n", "Product Details,My SKU,My Quantity\n", StringComparison.Ordinal)
            .Replace("\"\n", "\",MUG,1\n", StringComparison.Ordinal);

        Assert.Equal("1 x MUG", Assert.Single(OrderText.Order(text, options).Items).ToString());
    }

    [Fact]
    public void Rows_of_a_pipeline_hold_lines_in_cells_too()
    {
        var rows = new OrderRowGatherer();
        rows.Add(FormatHeaders.BigCommerce.Split(',').Zip(
            "A-1,Pat,2026-11-20,Standard,Pat,CA,Ann Lee,,1 Elm St,,Ann Arbor,Michigan,MI,48103,US".Split(',')
                .Append("Product Qty: 2, Product SKU: MUG | Product Qty: 1, Product SKU: CUP"))
            .ToDictionary(pair => pair.First, pair => (string?)pair.Second));

        Assert.Equal(["2 x MUG", "1 x CUP"], Assert.Single(rows.Complete()).Placed().Items.Select(item => item.ToString()));
    }

    private static string Big(string cell) => OrderText.Lines(
        FormatHeaders.BigCommerce,
        $"A-1,Pat,2026-11-20,Standard,Pat,CA,Ann Lee,,1 Elm St,,Ann Arbor,Michigan,MI,48103,US,\"{cell}\"");

    private static string Etsy(string count, string skus) => OrderText.Lines(
        FormatHeaders.EtsyOrders, $"2026-11-20,A-1,patp,Ann Lee,Ann,Lee,{count},1 Elm St,,Ann Arbor,MI,48103,US,patp,{skus}");
}
