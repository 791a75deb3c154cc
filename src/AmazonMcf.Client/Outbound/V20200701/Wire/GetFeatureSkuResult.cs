namespace AmazonMcf.Outbound.Wire;

/// <content>What responses have beyond the description of the API.</content>
internal sealed partial class GetFeatureSkuResult
{
    /// <summary>The stock, in responses that nest it instead of listing its members side by side.</summary>
    public FeatureSku? SkuInfo { get; set; }
}
