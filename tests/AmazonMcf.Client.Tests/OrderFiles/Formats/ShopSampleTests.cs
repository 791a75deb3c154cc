using AmazonMcf.Connection;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles.Formats;

/// <summary>A file of each shop, with its full header and its kinds of orders, is read to the end.</summary>
public sealed class ShopSampleTests
{
    /// <summary>File, format, marketplace, and the numbers of orders, lines, units, excluded orders and invalid orders.</summary>
    public static TheoryData<string, string, string, int, int, int, int, int> Samples => new()
    {
        { "amazon-unshipped.txt", "AmazonUnshipped", "US", 2, 2, 3, 1, 0 },
        { "bigcommerce.csv", "BigCommerce", "US", 2, 3, 7, 3, 0 },
        { "ebay-us.csv", "Ebay", "US", 3, 4, 7, 2, 0 },
        { "ebay-uk.csv", "Ebay", "UK", 2, 2, 4, 1, 0 },
        { "ebay-de.csv", "Ebay", "DE", 2, 2, 2, 1, 0 },
        { "etsy-items.csv", "EtsyItems", "US", 2, 3, 7, 2, 0 },
        { "etsy-orders.csv", "EtsyOrders", "US", 2, 3, 3, 1, 1 },
        { "next-engine.csv", "NextEngine", "JP", 2, 3, 6, 1, 1 },
        { "shipstation.csv", "ShipStation", "US", 2, 3, 4, 3, 0 },
        { "squarespace.csv", "Squarespace", "US", 2, 3, 4, 3, 0 },
        { "tiendanube.csv", "Tiendanube", "MX", 2, 3, 7, 3, 0 },
        { "tiktok.csv", "TikTok", "US", 2, 3, 6, 2, 0 },
        { "walmart.csv", "Walmart", "US", 2, 3, 4, 2, 0 },
        { "wix.csv", "Wix", "US", 2, 3, 4, 3, 0 },
        { "woocommerce.csv", "WooCommerce", "US", 2, 3, 5, 3, 0 },
        { "woocommerce-webtoffee.csv", "WooCommerceWebToffee", "US", 2, 4, 6, 2, 0 },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Orders_lines_and_left_out_orders_are_counted(
        string name, string format, string marketplace, int orders, int lines, int units, int leftOut, int invalid)
    {
        var options = new OrderFileOptions
        {
            Marketplace = McfMarketplaces.Find(marketplace),
            Encoding = format == "NextEngine" ? "shift_jis" : null,
        };
        using var file = OrderFile.Open(SampleFiles.Data(name), options);
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

    [Fact]
    public void Every_known_format_has_a_sample()
    {
        var elsewhere = new[] { "AmazonFlatFile", "Shopify", "Csv" };

        Assert.Equal(
            OrderFileReader.Formats.Select(format => format.Name).Except(elsewhere),
            Samples.Select(sample => (string)sample[1]).Distinct().Order(StringComparer.Ordinal));
    }
}
