namespace AmazonMcf.Commands;

/// <summary>Whether a SKU can be used with a feature.</summary>
/// <param name="FeatureName">The feature.</param>
/// <param name="SellerSku">The SKU.</param>
/// <param name="MarketplaceId">The marketplace.</param>
internal sealed record FeatureQuery(string FeatureName, string SellerSku, string MarketplaceId);
