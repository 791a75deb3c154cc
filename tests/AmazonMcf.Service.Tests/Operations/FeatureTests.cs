using System.Text.Json;
using AmazonMcf.Service.Http;
using AmazonMcf.Testing;

namespace AmazonMcf.Service.Operations;

public sealed class FeatureTests : IDisposable
{
    private const string Us = "?marketplaceId=" + Orders.Us;
    private const string Japan = "?marketplaceId=" + Orders.Japan;

    private readonly Counter counter = new(clock: FakeTimeProvider.AtSaturdayNoon);

    public void Dispose() => counter.Dispose();

    [Fact]
    public void Features_tell_whether_the_seller_may_use_them()
    {
        Assert.Equal(
            ["BLANK_BOX", "BLOCK_AMZL", "OVERBOX", "PACKING_SLIP", "SIGNATURE_CONFIRMATION", "DELIVER_TOGETHER"], Eligible(Us, true));
        Assert.Contains("SIGNATURE_CONFIRMATION", Eligible(Japan, false));
        Assert.Contains("BLOCK_AMZL", Eligible(Japan, false));
    }

    [Fact]
    public void The_inventory_lists_what_a_feature_can_be_had_for_page_by_page()
    {
        var skus = new List<string?>();
        for (string? token = ""; token is not null;)
        {
            var page = counter.Get($"/features/inventory/BLANK_BOX{Us}&nextToken={token}").Payload;
            skus.AddRange(page.GetProperty("featureSkus").EnumerateArray().Select(row => row.GetProperty("sellerSku").GetString()));
            token = page.TryGetProperty("nextToken", out var next) ? next.GetString() : null;
        }

        Assert.Equal(skus.Order(StringComparer.Ordinal), skus);
        Assert.Equal(skus.Count, skus.Distinct().Count());
        Assert.DoesNotContain("KNIFE-PETTY-135", skus);
        Assert.Contains("A/B #1+x", skus);
    }

    [Fact]
    public void The_inventory_counts_units_and_names_skus_that_share_them()
    {
        counter.Create("1", order => order["items"]![0]!["sellerSku"] = "MUG-ENAMEL-BLUE");
        var mug = Inventory("").Single(row => row.GetProperty("sellerSku").GetString() == "MUG-ENAMEL-BLUE-OLD");

        Assert.Equal(499, mug.GetProperty("skuCount").GetInt32());
        Assert.Equal("MUG-ENAMEL-BLUE", mug.GetProperty("overlappingSkus").EnumerateArray().Single().GetString());
    }

    [Fact]
    public void The_inventory_can_be_cut_down_to_what_changed()
    {
        counter.Service.StepClock(TimeSpan.FromHours(1));
        counter.Create("1");
        Assert.Equal(
            [Orders.Sku],
            Inventory("&queryStartDate=2024-06-01T13:00:00Z").Select(row => row.GetProperty("sellerSku").GetString()));
    }

    [Theory]
    [InlineData("BLANK_BOX", "A%2FB%20%231%2Bx", Us, true, null)]
    [InlineData("OVERBOX", Orders.Sku, Us, false, "SKU_NOT_ELIGIBLE")]
    [InlineData("BLANK_BOX", "NO-SUCH", Us, false, "INVALID_SKU")]
    [InlineData("SIGNATURE_CONFIRMATION", "KNIFE-PETTY-135", Japan, false, "MERCHANT_NOT_ENROLLED")]
    public void A_sku_can_have_a_feature_or_the_reason_is_given(
        string feature,
        string sku,
        string marketplace,
        bool eligible,
        string? reason
    )
    {
        var response = counter.Get($"/features/inventory/{feature}/{sku}{marketplace}");

        Assert.Equal(200, response.Status);
        Assert.Equal(eligible, response.Payload.GetProperty("isEligible").GetBoolean());
        Assert.Equal(
            reason,
            response.Payload.GetProperty("ineligibleReasons").EnumerateArray().Select(text => text.GetString()).SingleOrDefault()
        );
        Assert.Equal(eligible, response.Payload.TryGetProperty("skuCount", out _));
        Assert.Equal(Uri.UnescapeDataString(sku), response.Payload.GetProperty("sellerSku").GetString());
    }

    private IEnumerable<string?> Eligible(string marketplace, bool eligible) => counter.Get("/features" + marketplace)
        .Payload.GetProperty("features").EnumerateArray()
        .Where(feature => feature.GetProperty("sellerEligible").GetBoolean() == eligible)
        .Select(feature => feature.GetProperty("featureName").GetString());

    private List<JsonElement> Inventory(string query) =>
        [.. counter.Get($"/features/inventory/BLANK_BOX{Us}{query}").Payload.GetProperty("featureSkus").EnumerateArray()];
}
