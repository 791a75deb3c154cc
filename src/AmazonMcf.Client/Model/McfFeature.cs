namespace AmazonMcf.Model;

/// <summary>A fulfillment feature. Source: getFeatures of Fulfillment Outbound 2020-07-01.</summary>
public sealed class McfFeature : McfSellerObject
{
    /// <summary>The marketplace.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>The name to use in orders, for example <c>BLANK_BOX</c>.</summary>
    public string? FeatureName { get; set; }

    /// <summary>What the feature does.</summary>
    public string? FeatureDescription { get; set; }

    /// <summary>Whether the seller may use the feature; null if the service does not report it.</summary>
    public bool? SellerEligible { get; set; }

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;
}
