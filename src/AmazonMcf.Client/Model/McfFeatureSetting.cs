namespace AmazonMcf.Model;

/// <summary>A feature asked of an order, for example a box without Amazon's brand.</summary>
public sealed class McfFeatureSetting
{
    /// <summary>
    /// The feature, for example <c>BLANK_BOX</c>; see <c>KnownValues.FeatureNames</c> for the known ones. Any name is accepted.
    /// </summary>
    public string? FeatureName { get; set; }

    /// <summary><c>Required</c>: refuse the order when the feature cannot be given; <c>NotRequired</c>: go on without it.</summary>
    public string? FeatureFulfillmentPolicy { get; set; }

    /// <inheritdoc />
    public override string ToString() => FeatureName + "=" + FeatureFulfillmentPolicy;
}
