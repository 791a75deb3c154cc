using AmazonMcf.OrderFiles;
using AmazonMcf.Tests.OrderFiles.Formats;

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

    [Fact]
    public void Totals_and_headers_among_piped_rows_are_counted_with_their_rows()
    {
        var (entries, warnings) = Pipe(
            OrderText.CsvRow("A1"), "Gesamt,,1,,,,,,", OrderText.CsvHeader, OrderText.CsvRow("A2"), "Number of orders: 1,,,,,,,,",
            ",,,,,,,,",
            "Total units 2,,,,,,,,");

        Assert.Equal(["A1", "A2"], entries.Select(entry => entry.Placed().SellerFulfillmentOrderId));
        Assert.Equal(
            [
                "3 rows skipped as a total or a remark below the orders: 2, 5, 7.",
                "1 row skipped as a repeated header: 3.",
            ],
            warnings);
    }

    [Fact]
    public void A_total_in_the_middle_of_piped_rows_is_an_error()
    {
        var (entries, warnings) = Pipe(OrderText.CsvRow("A1"), "Subtotal,,1,,,,,,", "", OrderText.CsvRow("A2"));

        Assert.Equal(["A1", "A2"], entries.Where(entry => entry.Order is not null).Select(entry => entry.SellerFulfillmentOrderId));
        Assert.All(Assert.Single(entries, entry => entry.Order is null).ValidationErrors, error => Assert.Equal(2, error.Row));
        Assert.Empty(warnings);
    }

    [Fact]
    public void A_line_whose_SKU_reads_like_a_total_is_a_line_of_its_piped_order()
    {
        var (entries, warnings) = Pipe(OrderText.CsvRow("A1"), "A1,SUM,2,,,,,,", OrderText.CsvRow("A2"));

        Assert.Equal(["1 x MUG", "2 x SUM"], entries[0].Placed().Items.Select(item => item.ToString()));
        Assert.Empty(warnings);
    }

    [Fact]
    public void Piped_rows_of_a_known_format_have_their_footers_without_a_warning()
    {
        var gatherer = new OrderRowGatherer();
        Add(gatherer, FormatHeaders.Ebay, "7,A-1,,,,Ann Lee,,1 Elm St,,Ann Arbor,MI,48103,US,2200,Mug,MUG,1,$9.00,Standard Shipping");
        Add(gatherer, FormatHeaders.Ebay, "1,record(s) downloaded,from  Nov-01-26" + new string(',', 16));

        Assert.Equal("A-1", Assert.Single(gatherer.Complete()).Placed().SellerFulfillmentOrderId);
        Assert.Empty(gatherer.ClosingWarnings);
    }

    [Fact]
    public void The_total_of_one_table_is_not_in_the_middle_of_another()
    {
        var gatherer = new OrderRowGatherer();
        Add(gatherer, OrderText.CsvHeader, OrderText.CsvRow("A1"));
        Add(gatherer, OrderText.CsvHeader, "Total,,1,,,,,,");
        Add(gatherer, OrderText.CsvHeader + ",Phone", OrderText.CsvRow("B1") + ",555-0100");

        Assert.Equal(["A1", "B1"], gatherer.Complete().Select(entry => entry.Placed().SellerFulfillmentOrderId));
        Assert.Equal("1 row skipped as a total or a remark below the orders: 2.", Assert.Single(gatherer.ClosingWarnings));
    }

    private static (List<OrderFileEntry> Entries, IReadOnlyList<string> Warnings) Pipe(params string[] rows)
    {
        var gatherer = new OrderRowGatherer();
        foreach (var row in rows)
        {
            Add(gatherer, OrderText.CsvHeader, row);
        }

        return (gatherer.Complete().ToList(), gatherer.ClosingWarnings);
    }

    private static void Add(OrderRowGatherer gatherer, string header, string row)
    {
        var cells = row.Split(',');
        gatherer.Add(header.Split(',').Select((name, index) => (name, cell: cells.ElementAtOrDefault(index)))
            .ToDictionary(cell => cell.name, cell => cell.cell));
    }
}
