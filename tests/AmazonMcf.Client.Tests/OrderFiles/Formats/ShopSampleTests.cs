using AmazonMcf.Connection;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles.Formats;

/// <summary>A file of each shop, with its full header and its kinds of orders, is read to the end.</summary>
public sealed class ShopSampleTests
{
    /// <summary>File, format, marketplace, and the numbers of orders, lines, units, left-out orders and invalid orders.</summary>
    public static TheoryData<string, string, string, int, int, int, int, int> Samples => new()
    {
        { "amazon-unshipped.txt", "AmazonUnshipped", "US", 2, 2, 3, 1, 0 },
        { "shipstation.csv", "ShipStation", "US", 2, 3, 4, 3, 0 },
        { "squarespace.csv", "Squarespace", "US", 2, 3, 4, 3, 0 },
        { "woocommerce.csv", "WooCommerce", "US", 2, 3, 5, 3, 0 },
        { "woocommerce-webtoffee.csv", "WooCommerceWebToffee", "US", 2, 4, 6, 2, 0 },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Orders_lines_and_left_out_orders_are_counted(
        string name, string format, string marketplace, int orders, int lines, int units, int leftOut, int invalid)
    {
        using var file = OrderFile.Open(SampleFiles.Data(name), new OrderFileOptions { Marketplace = McfMarketplaces.Find(marketplace) });
        var entries = file.ReadEntries().ToList();
        var placed = entries.Select(entry => entry.Order).OfType<Model.McfOrderRequest>().ToList();
        var errors = string.Join("; ", entries.SelectMany(entry => entry.ValidationErrors));

        Assert.Equal(format, file.Format);
        var counted = (placed.Count, entries.Count(entry => entry.IsLeftOut), entries.Count(entry => entry.ValidationErrors.Count > 0));
        Assert.True((orders, leftOut, invalid) == counted, $"{counted}: {errors}");
        Assert.Equal((lines, units), (placed.Sum(order => order.Items.Count), placed.Sum(order => order.Items.Sum(item => item.Quantity))));
        Assert.All(placed, order => Assert.DoesNotContain("Payer", order.DestinationAddress!.Name!, StringComparison.Ordinal));
        Assert.All(placed, order => Assert.NotEqual("CA", order.DestinationAddress!.CountryCode));
        Assert.All(placed, order => Assert.Null(order.AdditionalColumns));
    }
}
