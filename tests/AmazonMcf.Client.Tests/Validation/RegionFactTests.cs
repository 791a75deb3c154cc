using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Validation;
using static AmazonMcf.Tests.Validation.Inputs;

namespace AmazonMcf.Tests.Validation;

/// <summary>What the service rejects outside the region that supports it, and at a border, is found before anything is sent.</summary>
public sealed class RegionFactTests
{
    [Theory]
    [InlineData("DE", "BLOCK_AMZL", "can be required only in the United States.")]
    [InlineData("CA", "block_amzl", "can be required only in the United States.")]
    [InlineData("JP", "SIGNATURE_CONFIRMATION", "can be required only in the United States.")]
    [InlineData("AU", "BLOCK_AMZL", "can be required only in the United States.")]
    [InlineData("AU", "BLANK_BOX", "is not supported in Australia.")]
    [InlineData("US", "BLOCK_AMZL", null)]
    [InlineData("DE", "BLANK_BOX", null)]
    [InlineData("DE", "SOMETHING_NEW", null)]
    public void A_feature_is_required_only_where_it_is_supported(string marketplace, string feature, string? rule)
    {
        var order = Order();
        order.FeatureConstraints = [new() { FeatureName = feature, FeatureFulfillmentPolicy = "Required" }];
        var errors = OrderValidator.Validate(order, McfMarketplaces.Find(marketplace))
            .Where(error => error.Member == "FeatureConstraints[0].FeatureName");
        Assert.Equal(rule is null ? [] : [(feature, rule)], errors.Select(error => (error.Value!, error.Rule)));

        order.FeatureConstraints[0].FeatureFulfillmentPolicy = "NotRequired";
        Assert.DoesNotContain(
            OrderValidator.Validate(order, McfMarketplaces.Find(marketplace)),
            error => error.Member.StartsWith("FeatureConstraints", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("US", "CH", true)]
    [InlineData("US", "ca", true)]
    [InlineData("UK", "IE", true)]
    [InlineData("DE", "GB", true)]
    [InlineData("DE", "AT", false)]
    [InlineData("FR", "MC", false)]
    [InlineData("US", "PR", false)]
    [InlineData("UK", "GB", false)]
    [InlineData(null, "CH", false)]
    public void Customs_need_the_value_of_every_line(string? marketplace, string country, bool isRequired)
    {
        var order = To(country);
        order.Items[1].PerUnitDeclaredValue = new() { Value = 3, CurrencyCode = McfMarketplaces.Find(marketplace)?.CurrencyCode ?? "USD" };
        var error = OrderValidator.Validate(order, McfMarketplaces.Find(marketplace))
            .Where(error => error.Member.Contains("PerUnitDeclaredValue", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(isRequired ? ["Items[0].PerUnitDeclaredValue"] : [], error.Select(each => each.Member));
        Assert.All(error, each => Assert.Contains("to " + country.ToUpperInvariant(), each.Rule, StringComparison.Ordinal));
    }

    [Fact]
    public void Customs_need_the_value_in_the_currency_of_the_marketplace()
    {
        var order = To("CH");
        foreach (var line in order.Items)
        {
            line.PerUnitDeclaredValue = new() { Value = 3, CurrencyCode = "CHF" };
        }

        var errors = OrderValidator.Validate(order, UnitedStates);
        Assert.Equal(
            ["Items[0].PerUnitDeclaredValue.CurrencyCode", "Items[1].PerUnitDeclaredValue.CurrencyCode"],
            errors.Select(error => error.Member));
        Assert.All(errors, error => Assert.Equal("CHF", error.Value));

        (order.DestinationAddress!.CountryCode, order.DestinationAddress.StateOrRegion) = ("US", "MI");
        Assert.Empty(OrderValidator.Validate(order, UnitedStates));
    }

    [Fact]
    public void A_preview_needs_the_same()
    {
        var request = new McfPreviewRequest { Address = To("CH").DestinationAddress, Items = Order().Items };
        Assert.Equal(
            ["Items[0].PerUnitDeclaredValue", "Items[1].PerUnitDeclaredValue"],
            PreviewValidator.Validate(request, UnitedStates).Select(error => error.Member));
    }

    [Fact]
    public void Every_feature_that_the_service_lists_is_known() => Assert.Superset(
        new HashSet<string>
        {
            "BLANK_BOX", "OVERBOX", "BLOCK_AMZL", "PRIME_ELIGIBILITY", "DELIVER_TOGETHER", "SIGNATURE_CONFIRMATION",
            "ADULT_SIGNATURE_CONFIRMATION", "PACKING_SLIP",
        },
        FeatureNames.All.ToHashSet());

    private static McfOrderRequest To(string country)
    {
        var order = Order();
        (order.DestinationAddress!.CountryCode, order.DestinationAddress.StateOrRegion) = (country, country is "ca" ? "ON" : null);
        order.DestinationAddress.PostalCode = country is "PR" ? "00901" : "10001";
        return order;
    }
}
