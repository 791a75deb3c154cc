using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Outbound.Mapping;

/// <summary>Features: settings in orders, features of a marketplace, and the inventory that they can be used with.</summary>
internal static class FeatureMapping
{
    public static List<FeatureSettings>? ToWire(IEnumerable<McfFeatureSetting>? features) => features.ToWire(feature => new FeatureSettings
    {
        FeatureName = feature.FeatureName,
        FeatureFulfillmentPolicy = FeatureFulfillmentPolicies.Normalize(feature.FeatureFulfillmentPolicy.NullIfBlank()),
    });

    public static IReadOnlyList<McfFeatureSetting> ToModel(List<FeatureSettings>? features, UnmappedMembers unmapped) =>
        features.ToModel("featureConstraints", (feature, path) =>
        {
            unmapped.Add(path, feature.AdditionalData);
            return new McfFeatureSetting
            {
                FeatureName = feature.FeatureName,
                FeatureFulfillmentPolicy = feature.FeatureFulfillmentPolicy,
            };
        });

    public static IReadOnlyList<McfFeature> ToModel(GetFeaturesResult result, string marketplaceId) =>
        result.Features.ToModel(feature => new McfFeature
        {
            MarketplaceId = marketplaceId,
            FeatureName = feature.FeatureName,
            FeatureDescription = feature.FeatureDescription,
            SellerEligible = feature.SellerEligible,
            AdditionalData = new UnmappedMembers().Add(result.AdditionalData).Add(feature.AdditionalData).Found,
        });

    public static IReadOnlyList<McfFeatureSku> ToModel(GetFeatureInventoryResult page) =>
        page.FeatureSkus.ToModel(sku => new McfFeatureSku
        {
            MarketplaceId = page.MarketplaceId,
            FeatureName = page.FeatureName,
            SellerSku = sku.SellerSku,
            FnSku = sku.FnSku,
            Asin = sku.Asin,
            SkuCount = sku.SkuCount,
            OverlappingSkus = sku.OverlappingSkus.ToModel(),
            AdditionalData = new UnmappedMembers().Add(page.AdditionalData).Add(sku.AdditionalData).Found,
        });

    /// <summary>Older responses nest the inventory, newer ones have its members at the top level; both are read.</summary>
    public static McfFeatureSku ToModel(GetFeatureSkuResult result)
    {
        var nested = result.SkuInfo;
        return new McfFeatureSku
        {
            MarketplaceId = result.MarketplaceId,
            FeatureName = result.FeatureName,
            IsEligible = result.IsEligible,
            IneligibleReasons = result.IneligibleReasons.ToModel(),
            SellerSku = result.SellerSku ?? nested?.SellerSku,
            FnSku = result.FnSku ?? nested?.FnSku,
            Asin = result.Asin ?? nested?.Asin,
            SkuCount = result.SkuCount ?? nested?.SkuCount,
            OverlappingSkus = nested?.OverlappingSkus.ToModel() ?? [],
            AdditionalData = new UnmappedMembers().Add(result.AdditionalData).Add("skuInfo", nested?.AdditionalData).Found,
        };
    }
}
