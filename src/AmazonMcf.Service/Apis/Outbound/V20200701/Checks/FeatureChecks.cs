using AmazonMcf.Connection;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Catalog;
using AmazonMcf.Service.Checks;

namespace AmazonMcf.Service.Apis.Outbound.V20200701.Checks;

/// <summary>Checks the extra services an order asks for.</summary>
internal static class FeatureChecks
{
    /// <summary>Rejects policies there are not (InvalidValue). Any name is taken: new features come without notice.</summary>
    /// <param name="features">The features; absent passes.</param>
    public static void CheckValues(IEnumerable<FeatureSettings>? features)
    {
        foreach (var feature in features ?? [])
        {
            Values.Text(feature.FeatureName, nameof(FeatureSettings.FeatureName));
            Values.OneOf(
                feature.FeatureFulfillmentPolicy, nameof(FeatureSettings.FeatureFulfillmentPolicy), FeatureFulfillmentPolicies.All);
        }
    }

    /// <summary>The features that must be had for the goods to leave.</summary>
    /// <param name="features">The features; absent are none.</param>
    public static IReadOnlyList<string> Required(IEnumerable<FeatureSettings>? features) =>
    [
        .. (features ?? [])
            .Where(feature => feature.FeatureFulfillmentPolicy == FeatureFulfillmentPolicies.Required)
            .Select(feature => feature.FeatureName ?? ""),
    ];

    /// <summary>Rejects an order that requires a feature the marketplace does not offer (FeatureNotInRegion).</summary>
    /// <param name="features">The features; absent passes.</param>
    /// <param name="marketplace">The marketplace.</param>
    public static void CheckRegion(IEnumerable<FeatureSettings>? features, McfMarketplace marketplace)
    {
        foreach (var name in Required(features))
        {
            FeatureRules.RequireOffered(name, marketplace);
        }
    }

    /// <summary>Rejects an order whose goods cannot have a feature that is required (InvalidValue).</summary>
    /// <param name="features">The features; absent passes.</param>
    /// <param name="products">The goods.</param>
    public static void CheckAvailable(IEnumerable<FeatureSettings>? features, IEnumerable<Product> products) =>
        FeatureRules.RequireAvailable(Required(features), products, "FeatureConstraints");
}
