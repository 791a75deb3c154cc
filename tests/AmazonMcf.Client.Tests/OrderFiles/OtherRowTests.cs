namespace AmazonMcf.Tests.OrderFiles;

/// <summary>Rows that are not part of an order are skipped only where that is certain, and the warnings say so.</summary>
public sealed class OtherRowTests
{
    [Fact]
    public void Totals_below_the_orders_are_counted_with_their_rows()
    {
        using var file = OrderText.Open(OrderText.Lines(
            OrderText.CsvHeader, OrderText.CsvRow("A1"), OrderText.CsvRow("A2"), "Summe,,2,,,,,,", "", "Grand Total,,2,,,,,,"));

        Assert.Equal(["A1", "A2"], file.ReadEntries().Select(entry => entry.Placed().SellerFulfillmentOrderId));
        Assert.Equal("2 rows skipped as a total or a remark below the orders: 4, 6.", Assert.Single(file.ClosingWarnings));
    }

    [Fact]
    public void A_total_in_the_middle_of_the_orders_is_an_error()
    {
        using var file = OrderText.Open(OrderText.Lines(
            OrderText.CsvHeader, OrderText.CsvRow("A1"), "Total,,1,,,,,,", OrderText.CsvRow("A2")));
        var entries = file.ReadEntries().ToList();

        Assert.Equal(["A1", "A2"], entries.Where(entry => entry.Order is not null).Select(entry => entry.SellerFulfillmentOrderId));
        Assert.All(Assert.Single(entries, entry => entry.Order is null).ValidationErrors, error => Assert.Equal(3, error.Row));
        Assert.Empty(file.ClosingWarnings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void The_header_of_a_second_export_in_one_file_is_skipped_with_the_total_above_it(string mark)
    {
        using var file = OrderText.Open(OrderText.Lines(
            mark + OrderText.CsvHeader, OrderText.CsvRow("A1"), "Total,,1,,,,,,", mark + OrderText.CsvHeader, OrderText.CsvRow("A2")));

        Assert.Equal(["A1", "A2"], file.ReadEntries().Select(entry => entry.Placed().SellerFulfillmentOrderId));
        Assert.Equal(
            [
                "1 row skipped as a total or a remark below the orders: 3.",
                "1 row skipped as a repeated header: 4.",
            ],
            file.ClosingWarnings);
    }

    [Theory]
    [InlineData("\"Ann Lee", 4)]
    [InlineData("Ann \"Lee", 0)]
    public void An_unclosed_quotation_mark_names_the_lines_that_exist(string name, int last)
    {
        var text = OrderText.Lines(
            OrderText.CsvHeader, OrderText.CsvRow("A1"), OrderText.CsvRow("A2", name: name), OrderText.CsvRow("A3"));
        var entries = OrderText.Read(text);

        Assert.Equal("A1", entries[0].Placed().SellerFulfillmentOrderId);
        if (last > 0)
        {
            Assert.Equal("lines 3 to 4", Assert.Single(entries[1].ValidationErrors).Value);
        }
    }
}
