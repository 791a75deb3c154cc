using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Validation;

/// <summary>Rules for requested features. Feature names are an open list.</summary>
internal static class FeatureRules
{
    public static void Check(ValidationScope parent, IList<McfFeatureSetting>? features, McfMarketplace? marketplace)
    {
        if (features is null)
        {
            return;
        }

        const string Member = nameof(McfOrderRequest.FeatureConstraints);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < features.Count; i++)
        {
            Check(parent.Inside(ValidationScope.At(Member, i)), features[i], seen, marketplace);
        }
    }

    private static void Check(ValidationScope scope, McfFeatureSetting feature, HashSet<string> seen, McfMarketplace? marketplace)
    {
        const string Name = nameof(feature.FeatureName);
        const string Policy = nameof(feature.FeatureFulfillmentPolicy);
        if (scope.Required(Name, feature.FeatureName) && !seen.Add(feature.FeatureName!))
        {
            scope.Add(Name, feature.FeatureName, "must not be listed more than once.");
        }

        scope.OneOf(Policy, feature.FeatureFulfillmentPolicy, FeatureFulfillmentPolicies.Normalize, FeatureFulfillmentPolicies.All);
        var isRequired = FeatureFulfillmentPolicies.Normalize(feature.FeatureFulfillmentPolicy) == FeatureFulfillmentPolicies.Required;
        if (isRequired && marketplace is not null && RegionRule(FeatureNames.Normalize(feature.FeatureName), marketplace) is { } rule)
        {
            scope.Add(Name, feature.FeatureName, rule);
        }
    }

    // What the service is known to reject with "Region does not support feature". Other marketplaces are not documented.
    private static string? RegionRule(string? feature, McfMarketplace marketplace) => feature switch
    {
        FeatureNames.SignatureConfirmation or FeatureNames.BlockAmzl
            when !MarketplaceRules.IsIn(marketplace, Countries.UnitedStates) => "can be required only in the United States.",
        FeatureNames.BlankBox when MarketplaceRules.IsIn(marketplace, Countries.Australia) => "is not supported in Australia.",
        _ => null,
    };
}
