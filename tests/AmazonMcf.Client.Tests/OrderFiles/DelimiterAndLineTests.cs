using AmazonMcf.Errors;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles;

public sealed class DelimiterAndLineTests
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    [InlineData('^')]
    [InlineData('~')]
    [InlineData(':')]
    [InlineData('\u00A6')]
    [InlineData('\u001F')]
    public void The_delimiter_is_found_in_the_header(char delimiter)
    {
        var text = OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1")).Replace(',', delimiter);

        using var file = OrderText.Open(text);

        Assert.Equal(delimiter, file.Delimiter);
        Assert.Equal("Ann Lee", file.Order().DestinationAddress!.Name);
    }

    [Fact]
    public void Delimiters_inside_quoted_headers_do_not_count()
    {
        var text = OrderText.Lines(
            "OrderId;Sku;Quantity;Name;\"Notes, remarks, wishes, and, so, on, and, on, and\";Address1;City;State;PostalCode;Country",
            "A1;MUG;1;Ann Lee;none;1 Elm St;Ann Arbor;MI;48103;US");

        using var file = OrderText.Open(text);

        Assert.Equal(';', file.Delimiter);
        Assert.Equal("none", file.Order().AdditionalColumns!["Notes, remarks, wishes, and, so, on, and, on, and"]);
    }

    [Fact]
    public void Known_names_decide_between_delimiters()
    {
        var header = OrderText.CsvHeader.Replace(',', '|') + "|Notes, remarks, wishes, and, so, on, and, on, and, on";

        using var file = OrderText.Open(OrderText.Lines(header, OrderText.CsvRow("A1").Replace(',', '|') + "|none"));

        Assert.Equal('|', file.Delimiter);
    }

    [Fact]
    public void Rows_of_empty_cells_above_the_header_are_skipped() =>
        Assert.Equal([4], OrderText.Order(OrderText.Lines(",,,,,,,,", "\"\",,", OrderText.CsvHeader, OrderText.CsvRow("A1"))).Source!.Rows);

    [Fact]
    public void A_named_delimiter_is_taken_as_it_is()
    {
        var text = OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1")).Replace(',', '|');

        Assert.Equal("A1", OrderText.Order(text, new OrderFileOptions { Delimiter = '|' }).SellerFulfillmentOrderId);
    }

    [Fact]
    public void The_delimiter_line_of_spreadsheets_is_understood()
    {
        var text = OrderText.Lines("sep=;", OrderText.CsvHeader.Replace(',', ';'), OrderText.CsvRow("A1").Replace(',', ';'));

        Assert.Equal([3], OrderText.Order(text).Source!.Rows);
    }

    [Theory]
    [InlineData("sep=;", ';')]
    [InlineData("SEP=;;;;;;;;;", ';')]
    [InlineData("\"sep=;\",,,", ';')]
    [InlineData("sep=\t", '\t')]
    [InlineData("sep=!", '!')]
    [InlineData("sep=;", ',')]
    public void A_title_may_follow_the_delimiter_line(string hint, char delimiter)
    {
        foreach (var title in new[] { "Orders of November 30, 2026", "Orders;of;November", "\"Orders\"", "", ";;;;" })
        {
            using var file = OrderText.Open(OrderText.Lines(
                hint, title, "", OrderText.CsvHeader.Replace(',', delimiter), OrderText.CsvRow("A1").Replace(',', delimiter)));

            Assert.Equal(delimiter, file.Delimiter);
            var order = file.Order();
            Assert.Equal(("A1", "Ann Lee"), (order.SellerFulfillmentOrderId, order.DestinationAddress!.Name));
            Assert.Equal([5], order.Source!.Rows);
        }
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Rows_are_the_lines_an_editor_shows(string lineEnd)
    {
        var text = OrderText
            .Lines(
                "",
                OrderText.CsvHeader,
                OrderText.CsvRow("A1", address: "\"1 Elm St\nBack door\""),
                "",
                "  ",
                OrderText.CsvRow("A2"),
                ",,,,,,,,",
                OrderText.CsvRow("A3")
            )
            .Replace("\n", lineEnd);

        var orders = OrderText.Read(text).ConvertAll(entry => entry.Placed());

        Assert.Equal([3, 7, 9], orders.Select(order => Assert.Single(order.Source!.Rows)));
        Assert.Equal("1 Elm St Back door", orders[0].DestinationAddress!.AddressLine1);
    }

    [Fact]
    public void Line_breaks_stay_in_texts_that_may_have_them()
    {
        var text = OrderText.Lines(OrderText.CsvHeader + ",GiftMessage", OrderText.CsvRow("A1") + ",\"Dear Ann,\r\nenjoy!\"");

        Assert.Equal("Dear Ann,\nenjoy!", OrderText.Order(text).Items[0].GiftMessage);
    }

    [Fact]
    public void Inches_and_doubled_quotation_marks_are_text()
    {
        var orders = OrderText.Read(OrderText.Lines(
            OrderText.CsvHeader, OrderText.CsvRow("A1", sku: "PIPE 5\" x 3"), OrderText.CsvRow("A2", sku: "\"say \"\"hi\"\", twice\"")));

        Assert.Equal(["PIPE 5\" x 3", "say \"hi\", twice"], orders.Select(entry => entry.Placed().Items[0].SellerSku));
    }

    [Fact]
    public void A_cell_with_the_delimiter_and_no_quotation_marks_holds_its_order_back()
    {
        var error = OrderText.Error(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1", address: "1 Elm St, Apt 2")));

        Assert.Equal((2, "Address1", "10 cells"), (error.Row, error.Column, error.Value));
        Assert.Contains("9 cells like the header", error.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Mismatched_quotation_marks_hold_the_order_back_and_hide_personal_data()
    {
        var error = OrderText.Error(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1", name: "\"Ann\" Lee")));

        Assert.Equal((2, "Name", "***"), (error.Row, error.Column, error.Value));
        Assert.Contains("quotation marks", error.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Orders_that_an_open_quotation_mark_has_swallowed_are_held_back_with_it()
    {
        var entries = OrderText.Read(OrderText.Lines(
            OrderText.CsvHeader,
            OrderText.CsvRow("A1"),
            OrderText.CsvRow("A2", name: "\"Ann"),
            OrderText.CsvRow("A3"),
            OrderText.CsvRow("A4", name: "Bob\""),
            OrderText.CsvRow("A4", sku: "CUP"),
            OrderText.CsvRow("A5")));

        Assert.Equal(["A1", "A5"], entries.Where(entry => entry.Order is not null).Select(entry => entry.SellerFulfillmentOrderId));
        Assert.Contains(
            "row 3 cannot be read",
            Assert.Single(Assert.Single(entries, entry => entry.SellerFulfillmentOrderId == "A4").ValidationErrors).Rule,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "lines 3 to 5",
            Assert.Single(Assert.Single(entries, entry => entry.SellerFulfillmentOrderId == "A2").ValidationErrors).Value,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Lee, Ann,A1,CUP,2,1 Elm St,Ann Arbor,MI,48103,US")]
    [InlineData("\"Ann Lee,A1,\"CUP\",2,1 Elm St,Ann Arbor,MI,48103,US")]
    public void A_row_whose_id_was_pushed_aside_holds_the_order_it_belongs_to_back(string broken)
    {
        var entries = OrderText.Read(
            OrderText.Lines(
                "Name,OrderId,Sku,Quantity,Address1,City,State,PostalCode,Country",
                "Ann Lee,A1,MUG,1,1 Elm St,Ann Arbor,MI,48103,US",
                broken,
                "Bob,A2,MUG,1,2 Elm St,Ann Arbor,MI,48103,US"
            )
        );

        Assert.Contains(
            "row 3 cannot be read",
            Assert.Single(Assert.Single(entries, entry => entry.SellerFulfillmentOrderId == "A1").ValidationErrors).Rule,
            StringComparison.Ordinal
        );
        Assert.Equal(["A2"], entries.Where(entry => entry.Order is not null).Select(entry => entry.SellerFulfillmentOrderId));
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_refuses_the_file()
    {
        var rows = Enumerable.Range(0, 5000).Select(i => OrderText.CsvRow("B" + i));

        var failure = Assert.Throws<McfOrderFileException>(() =>
            OrderText.Open(OrderText.Lines([OrderText.CsvHeader, OrderText.CsvRow("A1", name: "\"Ann"), .. rows]))
        );

        Assert.Contains("row 2", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n  \n")]
    public void A_file_without_header_is_an_error(string text) =>
        Assert.Contains("is empty", Assert.Throws<McfOrderFileException>(() => OrderText.Open(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_header_without_rows_gives_no_orders() => Assert.Empty(OrderText.Read(OrderText.CsvHeader));

    [Fact]
    public void Rows_may_leave_out_empty_cells_at_their_end()
    {
        var text = OrderText.Lines(OrderText.CsvHeader + ",Phone,GiftMessage", OrderText.CsvRow("A1"));

        Assert.Null(OrderText.Order(text).DestinationAddress!.Phone);
    }
}
