using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using static AmazonMcf.Tests.OrderFiles.StatusTable;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>A column that is filled once something happened may also say that it did not, or has yet to.</summary>
public sealed class EventTests
{
    [Theory]
    [InlineData("Tracking", "No tracking")]
    [InlineData("Tracking Number", "no tracking number yet")]
    [InlineData("Tracking", "not available")]
    [InlineData("Sendungsnummer", "noch nicht vorhanden")]
    [InlineData("Completed", "not yet")]
    [InlineData("Shipped", "not yet shipped")]
    [InlineData("Delivered", "never")]
    [InlineData("Shipped", "pending")]
    [InlineData("Cancelled", "not yet")]
    [InlineData("Cancelled at", "not cancelled")]
    [InlineData("Refunded", "not refunded")]
    public void What_is_denied_did_not_happen(string column, string value)
    {
        using var file = OrderText.Open(Table([column], [value]));

        Assert.Single(file.ReadEntries()).Placed();
        Assert.Empty(file.ClosingWarnings);
    }

    [Theory]
    [InlineData("Tracking", "TBD")]
    [InlineData("Tracking", "required")]
    [InlineData("Tracking", "to follow")]
    [InlineData("Shipped", "Expected 12/01")]
    [InlineData("Shipped", "not before Friday")]
    [InlineData("Completed", "waiting for stock")]
    [InlineData("Versanddatum", "folgt")]
    [InlineData("Cancelled at", "pending review")]
    [InlineData("Refunded on", "to be refunded on Monday")]
    public void What_is_still_to_come_holds_the_order_back(string column, string value)
    {
        var error = OrderText.Error(Table([column], [value]));

        Assert.Equal((2, column, value), (error.Row, error.Column, error.Value));
    }

    [Theory]
    [InlineData("Tracking", "RR123456789NO", McfLeftOutKind.Fulfilled)]
    [InlineData("Tracking", "UPS 1Z999", McfLeftOutKind.Fulfilled)]
    [InlineData("Tracking", "not-a-number-1Z9", null)]
    [InlineData("Shipped", "by Ann", McfLeftOutKind.Fulfilled)]
    [InlineData("Cancel Reason", "No longer needed", McfLeftOutKind.Canceled)]
    [InlineData("Cancellation reason", "not available", McfLeftOutKind.Canceled)]
    [InlineData("Refund reason", "Not received", McfLeftOutKind.Refunded)]
    [InlineData("Refund reason", "never shipped", McfLeftOutKind.Refunded)]
    public void A_number_or_a_reason_may_have_such_a_word(string column, string value, string? kind)
    {
        var entry = Assert.Single(OrderText.Read(Table([column], [value])));

        Assert.Equal(kind, entry.LeftOut?.Kind);
        Assert.Null(entry.Order);
    }

    [Theory]
    [InlineData("not yet")]
    [InlineData("TBD")]
    [InlineData("awaiting transfer")]
    public void A_date_of_payment_that_is_to_come_is_unpaid(string value) =>
        Assert.Equal(
            [McfLeftOutKind.Unpaid, null],
            OrderText.Read(Table(["Paid on"], [value], ["2026-11-20"])).Select(entry => entry.LeftOut?.Kind));

    [Theory]
    [InlineData("Shipped")]
    [InlineData("Delivered")]
    [InlineData("Cancelled")]
    [InlineData("Returned")]
    [InlineData("Refunded")]
    [InlineData("Storniert")]
    [InlineData("Returns")]
    public void Whole_numbers_above_one_beside_a_quantity_are_counts(string column)
    {
        using var file = OrderText.Open(Table([column], ["1"], ["0"], ["3"], ["2"], [""]));

        var entries = file.ReadEntries().ToList();

        Assert.Equal([2, 3, null, 1, 3], entries.Select(entry => entry.Order?.Items[0].Quantity));
        Assert.Equal(McfLeftOutKind.NothingToShip, entries[2].LeftOut?.Kind);
        Assert.Empty(file.Warnings);
    }

    [Theory]
    [InlineData("Shipped", McfLeftOutKind.Fulfilled)]
    [InlineData("Cancelled", McfLeftOutKind.Canceled)]
    public void One_is_yes_unless_the_column_counts(string column, string kind)
    {
        Assert.Equal([kind, null], OrderText.Read(Table([column], ["1"], ["0"])).Select(entry => entry.LeftOut?.Kind));
        Assert.Equal([kind, kind], OrderText.Read(Table([column], ["1"], ["2026-11-20"])).Select(entry => entry.LeftOut?.Kind));
    }

    [Fact]
    public void Amounts_and_numbers_above_the_quantity_are_not_counts()
    {
        Assert.All(OrderText.Read(Table(["Refunded"], ["2"], ["14"])), entry => Assert.Null(entry.Order));
        Assert.All(OrderText.Read(Table(["Refunded"], ["2.00"], ["1.50"])), entry => Assert.Null(entry.Order));
    }

    [Fact]
    public void Counts_of_table_rows_are_found_alike()
    {
        var rows = new OrderRowGatherer();
        var lines = Table(["Shipped"], ["1"], ["2"]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines.Skip(1))
        {
            rows.Add(lines[0].Split(',').Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => (string?)cell.Second));
        }

        Assert.Equal([2, 1], rows.Complete().Select(entry => entry.Placed().Items[0].Quantity));
    }

    [Fact]
    public void A_count_shows_how_much_of_a_partially_shipped_order_is_left() =>
        Assert.Equal(1, OrderText.Order(Table(["Status", "Shipped"], ["Partially shipped", "2"])).Items[0].Quantity);
}
