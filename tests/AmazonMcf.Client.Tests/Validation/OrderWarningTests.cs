using System.Collections;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Tests.OrderFiles;

namespace AmazonMcf.Tests.Validation;

/// <summary>Limits that only Amazon's documentation has are warnings: Amazon decides.</summary>
public class OrderWarningTests
{
    [Theory]
    [InlineData("250", 1, false)]
    [InlineData("251", 1, true)]
    [InlineData("999", 1, true)]
    [InlineData("125", 2, false)]
    [InlineData("126", 2, true)]
    public void More_than_250_units_of_rows_are_a_warning(string quantity, int lines, bool warns)
    {
        var rows = Enumerable.Range(1, lines).Select(line => OrderText.CsvRow("W-1", "MUG" + line, quantity));
        var entry = Assert.Single(OrderText.Read(OrderText.Lines([OrderText.CsvHeader, .. rows])));

        Assert.Equal(lines, entry.Order!.Items.Count);
        Assert.Equal(warns, entry.Warnings.Any(IsAboutUnits));
        Assert.Empty(entry.WarningsOfObject);
    }

    [Fact]
    public void Units_are_counted_after_the_SKU_map_is_applied()
    {
        var options = new OrderFileOptions
        {
            SkuMap = SkuMap.From(new Hashtable { ["PACK"] = new Hashtable { ["MUG"] = 100 } }),
        };
        var entry = Assert.Single(OrderText.Read(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("W-1", "PACK", "3")), options));

        Assert.Equal(
            "Order 'W-1' has 300 units. Amazon documents a maximum of 250 units in an order and may reject it.",
            Assert.Single(entry.Warnings, IsAboutUnits));
    }

    [Fact]
    public void More_than_250_units_of_an_object_are_a_warning_once()
    {
        var order = new McfOrderRequest { SellerFulfillmentOrderId = "W-2" };
        order.Items.Add(new McfOrderRequestItem { SellerSku = "MUG", Quantity = int.MaxValue });
        order.Items.Add(new McfOrderRequestItem { SellerSku = "TEA", Quantity = int.MaxValue });
        Assert.Contains("4294967294 units", Assert.Single(new OrderFileEntry(order).WarningsOfObject), StringComparison.Ordinal);

        order.Source = new McfOrderSource { Rows = [2] };
        Assert.Empty(new OrderFileEntry(order).WarningsOfObject);
    }

    private static bool IsAboutUnits(string warning) => warning.Contains("250 units", StringComparison.Ordinal);
}
