using System.Text.Json.Nodes;

namespace AmazonMcf.Service.Http;

/// <summary>What Amazon rejects outside the region that supports it, and what it asks for at a border, in its own words.</summary>
public sealed class RegionFactTests
{
    private const string Germany = "A1PA6795UKMFR9";
    private const string Australia = "A39IBJ37TRP1C6";
    private const string Canada = "A2EUQ1WTGCTBG2";

    [Theory]
    [InlineData(Germany, "DE", "BLOCK_AMZL")]
    [InlineData(Canada, "CA", "BLOCK_AMZL")]
    [InlineData(Australia, "AU", "BLOCK_AMZL")]
    [InlineData(Australia, "AU", "BLANK_BOX")]
    public void A_feature_that_the_region_does_not_support_is_refused(string marketplace, string country, string feature)
    {
        using var counter = Counter.At(marketplace);
        var message = $"Region does not support feature: {feature}";
        var order = counter.Create("REGION", order => Require(At(order, marketplace, country), feature, "Required"));

        Assert.Equal((400, "InvalidInput", message, ""), order.Error);
        Assert.Equal(400, counter.Read("REGION").Status);
        Assert.Equal(message, counter.Get($"/features/inventory/{feature}?marketplaceId={marketplace}").Error.Message);
        Assert.Equal(message, counter.Get($"/features/inventory/{feature}/ANY-SKU?marketplaceId={marketplace}").Error.Message);
    }

    [Fact]
    public void A_feature_that_is_not_required_is_no_reason_to_refuse()
    {
        using var counter = Counter.At(Germany);
        var order = counter.Create("MAYBE", order => Require(At(order, Germany, "DE"), "BLOCK_AMZL", "NotRequired"));
        Assert.DoesNotContain("Region", order.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Features_of_a_region_are_only_those_it_supports()
    {
        using var counter = Counter.At(Germany);
        var features = counter.Get("/features?marketplaceId=" + Germany).Payload.GetProperty("features").EnumerateArray()
            .ToDictionary(
                feature => feature.GetProperty("featureName").GetString()!,
                feature => feature.GetProperty("sellerEligible").GetBoolean());
        Assert.True(features["BLANK_BOX"]);
        Assert.False(features["BLOCK_AMZL"]);
        Assert.Contains("PRIME_ELIGIBILITY", features.Keys);
        Assert.Contains("ADULT_SIGNATURE_CONFIRMATION", features.Keys);
    }

    [Theory]
    [InlineData("CAD", "The field PerUnitDeclaredValue has a value of CAD, was expecting USD")]
    [InlineData("CHF", "The field PerUnitDeclaredValue has a value of CHF, was expecting USD")]
    [InlineData(null, "The request must contain the parameter PerUnitDeclaredValue.")]
    public void Customs_get_declared_values_in_the_currency_of_the_marketplace(string? currency, string message)
    {
        using var counter = new Counter();
        Assert.Equal((400, "InvalidInput", message, ""), counter.Create("ABROAD", order => Export(order, currency)).Error);
        Assert.Equal("{}", counter.Create("RIGHT", order => Export(order, "USD")).Text);
    }

    [Fact]
    public void Territories_of_the_united_states_are_not_abroad()
    {
        using var counter = new Counter();
        var order = counter.Create("PR", order => order["destinationAddress"]!["countryCode"] = "PR");
        Assert.Equal("{}", order.Text);
    }

    private static JsonObject At(JsonObject order, string marketplace, string country)
    {
        order["marketplaceId"] = marketplace;
        order["destinationAddress"]!["countryCode"] = country;
        order["destinationAddress"]!["stateOrRegion"] = country == "CA" ? "ON" : "";
        return order;
    }

    private static void Require(JsonObject order, string feature, string policy) => order["featureConstraints"] = new JsonArray(
        new JsonObject { ["featureName"] = feature, ["featureFulfillmentPolicy"] = policy });

    private static void Export(JsonObject order, string? currency)
    {
        At(order, Orders.Us, "CH");
        if (currency is not null)
        {
            order["items"]![0]!["perUnitDeclaredValue"] = Orders.Money(currency, "9.50");
        }
    }
}
