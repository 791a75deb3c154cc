namespace AmazonMcf.Tests.OrderFiles.Formats;

/// <summary>The rows that eBay's report has beside those of lines.</summary>
public sealed class EbayTests
{
    private const string Empty = ",,,,,,,,,,,,,,,,,,";

    [Fact]
    public void Rows_of_empty_cells_and_the_footer_are_no_orders()
    {
        using var file = OrderText.Open(OrderText.Lines(
            Empty,
            FormatHeaders.Ebay,
            "\"\"" + string.Concat(Enumerable.Repeat(",\"\"", 18)),
            Single("A-1"),
            "",
            "1,record(s) downloaded,from  Nov-01-26  12:00:00 to  Nov-20-26  12:00:00",
            "Seller ID : some-shop"));

        Assert.Equal(1, file.OrderCount);
        var order = file.Order();
        Assert.Equal(("A-1", "Ebay", 4), (order.SellerFulfillmentOrderId, order.Source!.Format, Assert.Single(order.Source.Rows)));
    }

    [Fact]
    public void A_footer_that_a_spreadsheet_filled_up_is_no_order()
    {
        var footer = "1,record(s) downloaded,from  Nov-01-26" + new string(',', 16);
        var seller = "Seller ID : some-shop" + new string(',', 18);

        Assert.Equal("A-1", OrderText.Order(OrderText.Lines(FormatHeaders.Ebay, Single("A-1"), footer, seller)).SellerFulfillmentOrderId);
    }

    [Fact]
    public void A_header_below_a_row_of_empty_cells_is_found_in_any_table() =>
        Assert.Equal(
            "A1", OrderText.Order(OrderText.Lines(",,,,,,,,", "\"\",\"\"", OrderText.CsvHeader, OrderText.CsvRow("A1")))
                .SellerFulfillmentOrderId);

    [Fact]
    public void A_summary_row_gives_the_address_and_its_lines_the_units()
    {
        var order = OrderText.Order(
            OrderText.Lines(FormatHeaders.Ebay, Summary("A-2", "3"), Line("A-2", "CUP", "2"), Line("A-2", "MUG", "1")));

        Assert.Equal(["2 x CUP", "1 x MUG"], order.Items.Select(item => item.ToString()));
        Assert.Equal(("Ann Lee", "Standard"), (order.DestinationAddress!.Name, order.ShippingSpeedCategory));
        Assert.Equal([2, 3, 4], order.Source!.Rows);
    }

    [Fact]
    public void A_summary_that_counts_more_units_than_its_lines_holds_the_order_back()
    {
        var error = OrderText.Error(
            OrderText.Lines(FormatHeaders.Ebay, Summary("A-2", "5"), Line("A-2", "CUP", "2"), Line("A-2", "MUG", "1")));

        Assert.Equal((2, "Quantity", "5"), (error.Row, error.Column, error.Value));
        Assert.Contains("add up to 3", error.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_without_a_SKU_is_no_summary()
    {
        var entry = Assert.Single(OrderText.Read(OrderText.Lines(
            FormatHeaders.Ebay, Summary("A-2", "3"), Line("A-2", "", "2"), Line("A-2", "MUG", "1"))));

        Assert.Null(entry.Order);
        Assert.Contains(entry.ValidationErrors, error => error.Row == 3 && error.Column == "Custom Label");

        var single = Assert.Single(OrderText.Read(OrderText.Lines(FormatHeaders.Ebay, Summary("A-3", "1"))));
        Assert.Contains(single.ValidationErrors, error => error.Column == "Custom Label");
    }

    [Fact]
    public void Footers_and_summaries_mean_nothing_in_a_plain_table()
    {
        var entries = OrderText.Read(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1"), "2,record(s) downloaded,,,,,,,"));

        Assert.Equal(2, entries.Count);
        Assert.NotEmpty(entries[1].ValidationErrors);
    }

    private static string Single(string id) =>
        $"7,{id},Pat Payer,9 Bill Rd,CA,Ann Lee,,1 Elm St,,Ann Arbor,MI,48103,US,2200,Mug,MUG,1,$9.00,Standard Shipping";

    private static string Summary(string id, string quantity) =>
        $"7,{id},Pat Payer,9 Bill Rd,CA,Ann Lee,,1 Elm St,,Ann Arbor,MI,48103,US,,,,{quantity},$9.00,Standard Shipping";

    private static string Line(string id, string sku, string quantity) => $"7,{id},,,,,,,,,,,,2201,Thing,{sku},{quantity},$3.00,";
}
