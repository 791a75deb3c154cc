using AmazonMcf.Service.Catalog;

namespace AmazonMcf.Service.Tests.Catalog;

public sealed class SeedCatalogTests
{
    [Fact]
    public void Ships_at_least_forty_skus_in_several_marketplaces()
    {
        Assert.True(SeedCatalog.Entries.Select(entry => entry.SellerSku).Distinct().Count() >= 40);
        Assert.Equal(
            ["AU", "CA", "DE", "ES", "FR", "IN", "IT", "JP", "MX", "UK", "US"],
            SeedCatalog.Entries.Select(entry => entry.Marketplace.Code).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("PSMM-TEST-SKU-Jan-21_19_39_23-0788", "B07CGJ4WQT")]
    [InlineData("PSMM-TEST-SKU-Jan-21_19_59_44-0738", "B07CGHKWZP")]
    [InlineData("CR-47K6-H6QN", "X0014BIZ8T")]
    public void Knows_the_skus_of_amazons_examples(string sku, string fulfillmentNetworkSku)
    {
        var entry = SeedCatalog.Entries.Single(entry => entry.Marketplace.Code == "US" && entry.SellerSku == sku);

        Assert.Equal(fulfillmentNetworkSku, entry.FulfillmentNetworkSku);
        Assert.Equal("RNO1", entry.FulfillmentCenterId);
        Assert.True(entry.Quantity > 0);
    }

    [Fact]
    public void Names_a_sku_once_in_a_marketplace_and_within_the_limits_of_the_wire()
    {
        var keys = SeedCatalog.Entries.Select(entry => (entry.Marketplace.MarketplaceId, entry.SellerSku)).ToList();

        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.All(SeedCatalog.Entries, entry =>
        {
            Assert.InRange(entry.SellerSku.Length, 1, 50);
            Assert.InRange(entry.WeightPerUnit, 0.01m, 70m);
            Assert.InRange(entry.FulfillmentCenterId.Length, 4, 4);
            Assert.NotEmpty(entry.Features);
        });
    }

    [Fact]
    public void Holds_goods_that_are_sold_out_or_still_on_their_way_or_listed_twice()
    {
        Assert.Contains(SeedCatalog.Entries, entry => entry is { Quantity: 0, InboundQuantity: 0 });
        Assert.Contains(SeedCatalog.Entries, entry => entry is { Quantity: 0, InboundQuantity: > 0 });
        Assert.Contains(
            SeedCatalog.Entries.GroupBy(entry => (entry.Marketplace, entry.FulfillmentNetworkSku)),
            listings => listings.Count() > 1);
    }

    [Fact]
    public void Reads_names_beyond_ascii()
    {
        Assert.Contains(SeedCatalog.Entries, entry => entry.SellerSku == "Größe-M_Süß");
        Assert.Contains(SeedCatalog.Entries, entry => entry.SellerSku == "A/B #1+x");
    }
}
