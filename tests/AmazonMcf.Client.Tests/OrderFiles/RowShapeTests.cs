using AmazonMcf.Errors;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>Rows with more or fewer cells than the header.</summary>
public sealed class RowShapeTests
{
    private const string WithPhone = OrderText.CsvHeader + ",Phone,Gift Message,Fulfillment Action";

    [Theory]
    [InlineData("A2")]
    [InlineData("A2,CUP,2,Bo Ray")]
    [InlineData("A2,CUP,2,Bo Ray,2 Oak St,Reno,NV,89501")]
    public void A_row_with_too_few_cells_holds_its_order_back(string row)
    {
        var entries = OrderText.Read(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1"), row, OrderText.CsvRow("A3")));

        var error = Assert.Single(entries[1].ValidationErrors);
        var count = row.Split(',').Length;
        Assert.Equal((3, null, $"{count} {(count == 1 ? "cell" : "cells")} of 9"), (error.Row, error.Column, error.Value));
        Assert.Equal("A2", entries[1].SellerFulfillmentOrderId);
        Assert.Equal(["A1", "A3"], Placed(entries));
    }

    [Fact]
    public void Optional_cells_that_complete_rows_also_leave_empty_may_be_missing()
    {
        var entries = OrderText.Read(OrderText.Lines(
            WithPhone,
            OrderText.CsvRow("A1") + ",734-555-0100,,",
            OrderText.CsvRow("A2") + ",734-555-0101",
            OrderText.CsvRow("A3") + ",734-555-0102,Enjoy,"));

        Assert.Equal(["A1", "A2", "A3"], Placed(entries));
    }

    [Theory]
    [InlineData("A2,Bo Ray,2 Oak St,Reno,NV,89501,US,MUG,2,,", true)]
    [InlineData("A2,Bo Ray,2 Oak St,Reno,NV,89501,US,x,217,2,", false)]
    [InlineData("A2,Bo Ray,2 Oak St,Reno,NV,89501,US,217,2,Floor 2,", true)]
    public void An_empty_cell_too_many_is_accepted_if_nothing_can_have_moved(string row, bool isPlaced)
    {
        var entries = OrderText.Read(OrderText.Lines(
            "OrderId,Name,Address1,City,State,PostalCode,Country,Sku,Quantity,Address2",
            "A1,Bo Ray,2 Oak St,Reno,NV,89501,US,MUG,2,",
            row));

        Assert.Equal(isPlaced ? ["A1", "A2"] : ["A1"], Placed(entries));
        if (!isPlaced)
        {
            Assert.Equal((3, "11 cells"), (entries[1].ValidationErrors[0].Row, entries[1].ValidationErrors[0].Value));
        }
    }

    [Fact]
    public void Optional_cells_that_every_complete_row_has_may_not_be_missing()
    {
        var entries = OrderText.Read(OrderText.Lines(
            WithPhone,
            OrderText.CsvRow("A1") + ",734-555-0100,Hello,Hold",
            OrderText.CsvRow("A2") + ",734-555-0101,Hi"));

        Assert.Equal(["A1"], Placed(entries));
        Assert.Contains("'Fulfillment Action' on are missing", entries[1].ValidationErrors[0].Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Further_rows_of_an_order_may_end_after_their_line()
    {
        var order = OrderText.Order(OrderText.Lines(OrderText.FlatHeader, OrderText.FlatRow("F1"), "F1\t\t\tCUP\t3\t2"));

        Assert.Equal([1, 3], order.Items.Select(item => item.Quantity));
    }

    [Fact]
    public void A_line_break_inside_a_cell_holds_back_the_order_that_it_cuts_in_two()
    {
        var entries = OrderText.Read(OrderText.Lines(
            OrderText.FlatHeader,
            OrderText.FlatRow("F1"),
            "F1\t\t\tCUP\t3\t2\tHappy",
            "birthday",
            OrderText.FlatRow("F2")));

        Assert.Equal(["F2"], Placed(entries));
    }

    [Fact]
    public void A_line_break_behind_the_required_cells_holds_the_order_back()
    {
        var entries = OrderText.Read(OrderText.Lines(
            OrderText.CsvHeader + ",Gift Message,Phone,Fulfillment Action",
            OrderText.CsvRow("A1") + ",,,",
            OrderText.CsvRow("A2") + ",Dear Ann",
            "enjoy,,,,734-555-0101,Hold",
            OrderText.CsvRow("A3") + ",,734-555-0102,"));

        Assert.Equal(["A1", "A3"], Placed(entries));
    }

    [Fact]
    public void A_last_row_without_line_break_and_cells_is_where_the_file_is_cut_off()
    {
        var text = OrderText.Lines(OrderText.FlatHeader, OrderText.FlatRow("F1"), OrderText.FlatRow("F2")) + "F2\t\t\tCUP\t1";

        var entries = OrderText.Read(text);

        Assert.Equal(["F1"], Placed(entries));
        var error = Assert.Single(entries[1].ValidationErrors);
        Assert.Equal((4, "5 cells of 23"), (error.Row, error.Value));
        Assert.Contains("the file is cut off", error.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_that_shortens_the_id_holds_back_the_order_above()
    {
        var text = OrderText.Lines(OrderText.FlatHeader, OrderText.FlatRow("F1"), OrderText.FlatRow("F23")) + "F2";

        Assert.Equal(["F1"], Placed(OrderText.Read(text)));
    }

    [Fact]
    public void A_complete_last_row_needs_no_line_break() =>
        Assert.Equal("A1", OrderText.Order(OrderText.CsvHeader + "\n" + OrderText.CsvRow("A1")).SellerFulfillmentOrderId);

    [Fact]
    public void A_file_that_ends_inside_a_character_is_cut_off()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(
            OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1", name: "Zoë")) + "A2,MUG,1,Zoë");

        var failure = Assert.Throws<McfOrderFileException>(() => OrderText.Open(bytes[..^1]));

        Assert.Contains("cut off", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"A1,MUG,2,Ann Lee,\"\"1 Elm St, Apt 2\"\",Ann Arbor,MI,48103,US\"")]
    [InlineData("\"A1,MUG,2,Ann Lee,\"\"1 Elm St, Apt 2\"\",Ann Arbor,MI,48103,US\",,,,,,,,")]
    public void A_row_in_quotation_marks_is_unwrapped(string row)
    {
        var order = OrderText.Order(OrderText.Lines(OrderText.CsvHeader, row));

        Assert.Equal(
            ("A1", 2, "1 Elm St, Apt 2"),
            (order.SellerFulfillmentOrderId, order.Items[0].Quantity, order.DestinationAddress!.AddressLine1));
    }

    [Fact]
    public void A_file_of_rows_in_quotation_marks_is_unwrapped()
    {
        var rows = new[] { OrderText.CsvHeader, OrderText.CsvRow("A1") }.Select(row => "\"" + row.Replace(',', ';') + "\"");
        var text = OrderText.Lines([.. rows]);

        Assert.Equal("Ann Lee", OrderText.Order(text).DestinationAddress!.Name);
    }

    [Fact]
    public void A_row_in_quotation_marks_that_does_not_fit_is_an_error_without_personal_data()
    {
        var entry = Assert.Single(OrderText.Read(OrderText.Lines(
            OrderText.CsvHeader, "\"A1,MUG,2,Ann Lee,1 Elm St,Apt 2,Ann Arbor,MI,48103,US\"")));

        var error = Assert.Single(entry.ValidationErrors);
        Assert.Equal((2, "1 cell of 9", "A1"), (error.Row, error.Value, entry.SellerFulfillmentOrderId));
        Assert.DoesNotContain("Ann", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_rows_in_one_pair_of_quotation_marks_hold_their_orders_back()
    {
        var entries = OrderText.Read(OrderText.Lines(
            OrderText.CsvHeader,
            "\"" + OrderText.CsvRow("A1"),
            OrderText.CsvRow("A2") + "\"",
            OrderText.CsvRow("A2", sku: "CUP"),
            OrderText.CsvRow("A3")));

        Assert.Equal(["A3"], Placed(entries));
    }

    [Theory]
    [InlineData("A1;MUG;2;Ann Lee;1 Elm St;Ann Arbor;MI;48103;US")]
    [InlineData("A1\tMUG\t2\tAnn\t1 Elm\tX\tMI\t48103\tUS")]
    public void A_row_with_a_different_delimiter_never_shows_as_an_id(string row)
    {
        var entry = Assert.Single(OrderText.Read(OrderText.Lines(OrderText.CsvHeader, row)));

        Assert.Equal("***", entry.SellerFulfillmentOrderId);
        Assert.All(entry.ValidationErrors, error => Assert.DoesNotContain("Elm", error.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_whole_row_in_the_id_of_a_piped_row_is_masked()
    {
        var rows = new OrderRowGatherer();
        rows.Add(OrderText.CsvHeader.Split(',').ToDictionary(
            name => name, name => name == "OrderId" ? "A1,MUG,2,Ann Lee,1 Elm St,Ann Arbor,MI,48103,US" : null));

        var entry = Assert.Single(rows.Complete());

        Assert.Equal("***", entry.SellerFulfillmentOrderId);
        Assert.DoesNotContain("Ann", entry.ValidationErrors[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A1,MUG,1,Ann Lee,1 Elm St, Apt 2,Ann Arbor,MI,48103,US,Standard", "Address1")]
    [InlineData("A1,MUG,1,Lee, Ann,1 Elm St,Ann Arbor,MI,48103,US,Standard", "Name")]
    [InlineData("A1,MUG,1,Ann Lee,1 Elm St,Ann Arbor,MI,48103,US,Standard,Express", "Shipping Speed")]
    [InlineData("A1,MUG,1,000,Ann Lee,1 Elm St,Ann Arbor,MI,48103,US,Standard", null)]
    public void Too_many_cells_are_blamed_on_the_cell_with_the_delimiter(string row, string? column)
    {
        var error = OrderText.Error(OrderText.Lines(OrderText.CsvHeader + ",Shipping Speed", row));

        Assert.Equal((2, column, "11 cells"), (error.Row, error.Column, error.Value));
    }

    private static IEnumerable<string?> Placed(IEnumerable<OrderFileEntry> entries) =>
        entries.Where(entry => entry.Order is not null).Select(entry => entry.SellerFulfillmentOrderId);
}
