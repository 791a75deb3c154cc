using AmazonMcf.OrderFiles;
using AmazonMcf.Tests.OrderFiles.Formats;
using static AmazonMcf.Tests.OrderFiles.StatusTable;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>An order of which a part is shipped or refunded ships only the units that its lines show as left.</summary>
public sealed class PartialOrderTests
{
    [Theory]
    [InlineData("Net Quantity")]
    [InlineData("Net Qty")]
    [InlineData("Quantity (- Refund)")]
    [InlineData("Qty (\u2013 refund)")]
    [InlineData("Quantity after refunds")]
    public void A_quantity_without_refunded_units_does_not_show_which_are_shipped(string quantity)
    {
        var error = OrderText.Error(Table(["Order Status", quantity], ["Partially shipped", "2"]));
        Assert.Equal("Partially shipped", error.Value);

        Assert.Equal(2, OrderText.Order(Table(["Order Status", quantity], ["Processing", "2"])).Items[0].Quantity);
        Assert.Equal(2, OrderText.Order(Table(["Order Status", quantity], ["Partially refunded", "2"])).Items[0].Quantity);
        Assert.True(Assert.Single(OrderText.Read(Table(["Order Status", quantity], ["Processing", "0"]))).IsLeftOut);
    }

    [Theory]
    [InlineData("Net Quantity", "2", "Qty Shipped", "1", 1)]
    [InlineData("Net Quantity", "2", "Qty Refunded", "1", 2)]
    [InlineData("Net Quantity", "2", "Quantity to ship", "1", 1)]
    public void Shipped_units_are_subtracted_from_a_net_quantity_and_refunded_ones_are_not(
        string net, string units, string column, string count, int left) =>
        Assert.Equal(left, OrderText.Order(Table([net, column], [units, count])).Items[0].Quantity);

    [Theory]
    [InlineData("Partially fulfilled")]
    [InlineData("Partial Shipped")]
    [InlineData("wc-partial-shipped")]
    [InlineData("partially-delivered")]
    [InlineData("Teilweise versandt")]
    public void A_partially_shipped_order_of_woocommerce_is_held_back(string status)
    {
        var text = OrderText.Lines(
            FormatHeaders.WooCommerce + ",Order Status",
            "A-1,2026-11-20,Pat,9 Bill Rd,CA,p@example.com,Ann,Lee,1 Elm St,Ann Arbor,MI,48103,US,Standard,MUG,1,3," + status);

        var error = OrderText.Error(text);

        Assert.Equal((2, "Order Status", status), (error.Row, error.Column, error.Value));
    }

    [Theory]
    [InlineData("Partially shipped", "Qty Shipped", "")]
    [InlineData("Partially shipped", "Qty Shipped", "0")]
    [InlineData("Partially shipped", "Qty Refunded", "1")]
    [InlineData("Partially refunded", "Qty Refunded", "")]
    [InlineData("Partially refunded", "Qty Shipped", "1")]
    public void A_column_without_a_count_of_that_kind_shows_nothing(string status, string column, string count)
    {
        var error = OrderText.Error(Table(["Status", column], [status, count]));

        Assert.Equal((2, "Status", status), (error.Row, error.Column, error.Value));
    }

    [Fact]
    public void One_line_with_a_count_shows_what_is_left_of_the_order()
    {
        var shipped = OrderText.Order(
            Order(["Status", "Qty Shipped"], ["Partially shipped", "0"], ["Partially shipped", "2"], ["Partially shipped", ""]));
        var refunded = OrderText.Order(Order(["Order status", "Refunded Qty"], ["Partially refunded", "-1"], ["", "0"]));

        Assert.Equal([3, 1, 3], shipped.Items.Select(item => item.Quantity));
        Assert.Equal([2, 3], refunded.Items.Select(item => item.Quantity));
    }

    [Fact]
    public void The_status_of_a_line_needs_the_count_of_that_line()
    {
        var error = OrderText.Error(Order(["Line status", "Qty Shipped"], ["Partially shipped", "0"], ["Partially shipped", "2"]));

        Assert.Equal((2, "Line status"), (error.Row, error.Column));
    }

    [Theory]
    [InlineData("Payment Status", "partially refunded")]
    [InlineData("Refunded Amount", "$5.00")]
    public void An_order_without_refunded_units_is_placed_with_a_warning(string column, string value)
    {
        var text = Order([column, "Qty Refunded"], [value, "0"], [value, "0"]);

        var entry = Assert.Single(OrderText.Read(text));

        Assert.Equal([3, 3], entry.Placed().Items.Select(item => item.Quantity));
        Assert.Contains("partially refunded", Assert.Single(entry.Warnings), StringComparison.Ordinal);
        var error = OrderText.Read(text.Replace(value + ",0\n", value + ",\n", StringComparison.Ordinal));
        Assert.Null(Assert.Single(error).Order);
    }

    [Fact]
    public void What_an_option_includes_is_placed_without_counts()
    {
        var all = new OrderFileOptions { IncludeFulfilled = true, IncludeRefunded = true };

        Assert.Equal(3, OrderText.Order(Table(["Status", "Net Quantity"], ["Partially shipped", "3"]), all).Items[0].Quantity);
        Assert.Equal(3, OrderText.Order(Table(["Status", "Qty Refunded"], ["Partially refunded", ""]), all).Items[0].Quantity);
    }
}
