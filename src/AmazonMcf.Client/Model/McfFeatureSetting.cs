namespace AmazonMcf.Model;

/// <summary>A feature requested for an order, for example a box without Amazon branding.</summary>
public sealed class McfFeatureSetting
{
    /// <summary>The name of the feature, for example <c>BLANK_BOX</c>; see <c>KnownValues.FeatureNames</c>. Any name is accepted.</summary>
    public string? FeatureName { get; set; }

    /// <summary><c>Required</c> or <c>NotRequired</c>; see <c>KnownValues.FeatureFulfillmentPolicies</c>.</summary>
    public string? FeatureFulfillmentPolicy { get; set; }

    /// <inheritdoc />
    public override string ToString() => FeatureName + "=" + FeatureFulfillmentPolicy;
}
