using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Mapping;

namespace AmazonMcf.Outbound.V20260704.Mapping;

/// <summary>Packaging services: features of 2020-07-01 that this version has as settings of the packaging.</summary>
internal static class PackagingMapping
{
    private const string Unbranded = "UNBRANDED";
    private const string AnyPackaging = "ANY";
    private const string OverboxRequired = "REQUIRED";
    private const string OverboxNotRequired = "NOT_REQUIRED";

    public static string? OptionToWire(IEnumerable<McfFeatureSetting>? features) =>
        FulfillmentFeatures.PolicyOf(features, FeatureNames.BlankBox) switch
        {
            null => null,
            FeatureFulfillmentPolicies.Required => Unbranded,
            _ => AnyPackaging,
        };

    public static string? OverboxToWire(IEnumerable<McfFeatureSetting>? features) =>
        FulfillmentFeatures.PolicyOf(features, FeatureNames.Overbox) switch
        {
            null => null,
            FeatureFulfillmentPolicies.Required => OverboxRequired,
            _ => OverboxNotRequired,
        };

    /// <summary>The settings of the packaging as features. Values that are unknown become additional data.</summary>
    public static List<McfFeatureSetting> ToModel(string? option, string? overbox, bool hasSlip, UnmappedMembers unmapped, string path)
    {
        var features = new List<McfFeatureSetting>();
        Add(features, FeatureNames.BlankBox, Policy(option, Unbranded, AnyPackaging));
        Add(features, FeatureNames.Overbox, Policy(overbox, OverboxRequired, OverboxNotRequired));
        Add(features, FeatureNames.PackingSlip, hasSlip ? FeatureFulfillmentPolicies.Required : null);
        if (Policy(option, Unbranded, AnyPackaging) is null)
        {
            unmapped.AddIfAny(path + ".packagingOption", option);
        }

        if (Policy(overbox, OverboxRequired, OverboxNotRequired) is null)
        {
            unmapped.AddIfAny(path + ".overbox", overbox);
        }

        return features;
    }

    private static string? Policy(string? value, string required, string notRequired) =>
        string.Equals(value, required, StringComparison.OrdinalIgnoreCase) ? FeatureFulfillmentPolicies.Required
        : string.Equals(value, notRequired, StringComparison.OrdinalIgnoreCase) ? FeatureFulfillmentPolicies.NotRequired
        : null;

    private static void Add(List<McfFeatureSetting> features, string name, string? policy)
    {
        if (policy is not null)
        {
            features.Add(new McfFeatureSetting { FeatureName = name, FeatureFulfillmentPolicy = policy });
        }
    }
}
