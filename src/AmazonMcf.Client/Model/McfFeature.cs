namespace AmazonMcf.Model;

/// <summary>A feature of fulfilment. Source: getFeatures of Fulfillment Outbound 2020-07-01.</summary>
public sealed class McfFeature : McfSellerObject
{
    /// <summary>The marketplace that was asked about.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>The name to use in orders.</summary>
    public string? FeatureName { get; set; }

    /// <summary>What it does.</summary>
    public string? FeatureDescription { get; set; }

    /// <summary>Whether the seller may use it; null when the service does not say.</summary>
    public bool? SellerEligible { get; set; }

    /// <summary>Members of the answer that this version does not know, each as JSON text. Empty as a rule.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;
}
