using AmazonMcf.Model;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles.Formats;

/// <summary>The totals of an order of BigCommerce are checked against its lines.</summary>
public sealed class BigCommerceTests
{
    [Theory]
    [InlineData("5", "0", "Total Quantity")]
    [InlineData("2", "0", "Total Quantity")]
    [InlineData("3", "1", "Total Shipped")]
    [InlineData("3", "some", "Total Shipped")]
    public void Totals_that_do_not_match_hold_the_order_back(string quantity, string shipped, string column) =>
        Assert.Equal(column, OrderText.Error(Text(quantity, shipped)).Column);

    [Theory]
    [InlineData("3", "0")]
    [InlineData("3.0", "")]
    [InlineData("", "0")]
    public void Totals_that_match_or_are_empty_are_placed(string quantity, string shipped) =>
        Assert.Equal([2, 1], OrderText.Order(Text(quantity, shipped)).Items.Select(item => item.Quantity));

    [Theory]
    [InlineData("3")]
    [InlineData("4")]
    public void An_order_of_which_all_units_are_shipped_is_excluded(string shipped)
    {
        var entry = Assert.Single(OrderText.Read(Text("3", shipped)));

        Assert.Equal(McfLeftOutKind.Fulfilled, entry.LeftOut?.Kind);
        Assert.Contains("Total Shipped", entry.LeftOut!.Reason, StringComparison.Ordinal);
        Assert.Equal(2, OrderText.Order(Text("3", shipped), new OrderFileOptions { IncludeFulfilled = true }).Items.Count);
    }

    private static string Text(string quantity, string shipped) => OrderText.Lines(
        FormatHeaders.BigCommerce + ",Order Status,Total Quantity,Total Shipped",
        "A-1,Pat Payer,2026-11-20,Standard,Pat Payer,CA,Ann Lee,,1 Elm St,Apt 2,Ann Arbor,Michigan,MI,48103,US,"
            + "\"Product ID: 1, Product Qty: 2, Product SKU: MUG, Product Name: Mug | Product ID: 2, Product Qty: 1, Product SKU: TEA, "
            + "Product Name: Tea\",Awaiting Fulfillment," + quantity + "," + shipped);
}
