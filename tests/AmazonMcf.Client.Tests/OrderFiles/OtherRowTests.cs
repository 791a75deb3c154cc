using AmazonMcf.Errors;
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
    [InlineData(1, "lines 3 to 4")]
    [InlineData(0, "line 3")]
    public void An_unclosed_quotation_mark_names_its_column_and_the_lines_that_exist(int below, string lines)
    {
        var text = OrderText.Lines([
            OrderText.CsvHeader, OrderText.CsvRow("A1"), OrderText.CsvRow("A2", name: "\"Ann Lee"),
            .. Enumerable.Repeat(OrderText.CsvRow("A3"), below)]);
        var entries = OrderText.Read(text);

        Assert.Equal("A1", entries[0].Placed().SellerFulfillmentOrderId);
        var error = Assert.Single(entries[1].ValidationErrors);
        Assert.Equal((3, "Name", lines), (error.Row, error.Column, error.Value));
    }

    [Fact]
    public void An_unclosed_quotation_mark_is_told_from_a_cell_with_line_breaks()
    {
        var text = OrderText.Lines(
            "Note," + OrderText.CsvHeader,
            "\"first\nsecond\"," + OrderText.CsvRow("A1", address: "\"1 Elm St"),
            "," + OrderText.CsvRow("A2"),
            "," + OrderText.CsvRow("A3"));

        Assert.Equal("Address1", Assert.Single(OrderText.Read(text)[0].ValidationErrors).Column);
    }

    [Theory]
    [InlineData("Sku", "\"12\" FRAME\"", "\"12\" FRAME\"")]
    [InlineData("Name", "\"Bob \"Bo\" Lee\"", "***")]
    public void Quotation_marks_that_do_not_match_are_reported_in_their_own_column(string column, string cell, string shown)
    {
        var row = column == "Sku" ? OrderText.CsvRow("A1", sku: cell) : OrderText.CsvRow("A1", name: cell);
        var error = OrderText.Error(OrderText.Lines(OrderText.CsvHeader, row));

        Assert.Equal((2, column), (error.Row, error.Column));
        Assert.Equal(shown == "***", error.Value == "***");
    }

    [Fact]
    public void Spaces_before_quotation_marks_are_named_as_the_cause()
    {
        var row = OrderText.CsvRow("A1", address: " \"1 Elm St, Unit 2\"");

        Assert.Contains("remove the spaces", OrderText.Error(OrderText.Lines(OrderText.CsvHeader, row)).Rule, StringComparison.Ordinal);
        row = OrderText.CsvRow("A1", sku: " \"MUG\"");
        Assert.Contains("remove the spaces", OrderText.Error(OrderText.Lines(OrderText.CsvHeader, row)).Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_mark_that_is_not_closed_in_the_header_is_named()
    {
        var failure = Assert.Throws<McfOrderFileException>(
            () => OrderText.Open(OrderText.Lines("\"" + OrderText.CsvHeader, OrderText.CsvRow("A1"), OrderText.CsvRow("A2"))));

        Assert.Contains("The quotation mark that opens in row 1 is not closed.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A1,SUM,2,,,,,,", "A1")]
    [InlineData("A9,Total,2,,,,,,", "A9")]
    public void The_last_row_is_no_total_if_it_has_an_order_ID(string row, string id)
    {
        using var file = OrderText.Open(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1"), row));
        var last = file.ReadEntries().Last();

        Assert.Equal(id, last.SellerFulfillmentOrderId);
        Assert.Contains(3, last.Rows);
        Assert.Empty(file.ClosingWarnings);
    }

    [Theory]
    [InlineData("Total,,2,,,,,,,,,25.00")]
    [InlineData(",,,,,,,,,,Total,25.00")]
    public void A_total_with_amounts_far_to_the_right_is_skipped(string total)
    {
        using var file = OrderText.Open(OrderText.Lines(
            OrderText.CsvHeader + ",Weight,Note,Amount", OrderText.CsvRow("A1") + ",,,25.00", total));

        Assert.Equal("A1", Assert.Single(file.ReadEntries()).Placed().SellerFulfillmentOrderId);
        Assert.Equal("1 row skipped as a total or a remark below the orders: 3.", Assert.Single(file.ClosingWarnings));
    }

    [Theory]
    [InlineData("Total,A1,,2,,,,,,", true)]
    [InlineData("Total orders,1,,,,,,,,", false)]
    public void A_total_before_the_order_ID_is_one_only_in_a_short_row(string row, bool isLine)
    {
        using var file = OrderText.Open(OrderText.Lines("Date," + OrderText.CsvHeader, "2026-11-20," + OrderText.CsvRow("A1"), row));
        var entry = Assert.Single(file.ReadEntries());

        Assert.Equal(isLine, entry.Order is null);
        Assert.Equal(isLine ? 0 : 1, file.ClosingWarnings.Count);
    }

    [Fact]
    public void A_line_without_a_SKU_in_a_column_with_a_remark_is_not_a_total()
    {
        var text = OrderText.Lines(
            OrderText.CsvHeader + ",Note", OrderText.CsvRow("A1") + ",", OrderText.CsvRow("A1", sku: "") + ",Total");

        Assert.Equal("Sku", OrderText.Error(text).Column);
    }

    [Theory]
    [InlineData("")]
    [InlineData(",,,,,,,,")]
    [InlineData("Total,,0,,,,,,")]
    public void A_header_without_orders_is_a_warning(string row)
    {
        using var file = OrderText.Open(OrderText.Lines(OrderText.CsvHeader, row));

        Assert.Empty(file.ReadEntries());
        Assert.Equal("There are no orders below the header.", Assert.Single(file.Warnings));
    }

    [Fact]
    public void The_character_that_ends_a_text_file_is_no_row() => Assert.Equal(
        "A1", OrderText.Order(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1")) + "\u001A").SellerFulfillmentOrderId);

    [Fact]
    public void A_header_of_one_column_is_an_error_about_the_delimiter() => Assert.Contains(
        "The header has only one column",
        Assert.Throws<McfOrderFileException>(() => OrderText.Open("Order Number   SKU   Qty   Name\nA1   MUG   1   Ann\n")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Rows_that_were_split_with_a_wrong_delimiter_are_an_error_about_the_delimiter()
    {
        var gatherer = new OrderRowGatherer();

        var failure = Assert.Throws<McfOrderFileException>(
            () => gatherer.Add(new Dictionary<string, string?> { ["OrderId;Sku;Quantity"] = "A1;MUG;1" }));
        Assert.Contains("The header has only one column", failure.Message, StringComparison.Ordinal);
        failure = Assert.Throws<McfOrderFileException>(() => gatherer.Add(new Dictionary<string, string?> { ["orders"] = "A1" }));
        Assert.DoesNotContain("delimiter", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Typographic_quotation_marks_are_no_delimiter()
    {
        var text = string.Join(",", OrderText.CsvHeader.Split(',').Select(name => $"\u201C{name}\u201D"));

        using var file = OrderText.Open(OrderText.Lines(text, OrderText.CsvRow("A1")));
        Assert.Equal((',', "A1"), (file.Delimiter, file.Order().SellerFulfillmentOrderId));
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
