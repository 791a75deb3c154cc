namespace AmazonMcf.Model;

/// <summary>A SKU a feature can be used with. Source: getFeatureInventory and getFeatureSKU of Fulfillment Outbound 2020-07-01.</summary>
public sealed class McfFeatureSku : McfSellerObject
{
    /// <summary>The marketplace.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>The feature.</summary>
    public string? FeatureName { get; set; }

    /// <summary>The seller's SKU.</summary>
    public string? SellerSku { get; set; }

    /// <summary>Amazon's SKU of the stock.</summary>
    public string? FnSku { get; set; }

    /// <summary>Amazon's number of the product.</summary>
    public string? Asin { get; set; }

    /// <summary>Units the feature can be used with.</summary>
    public decimal? SkuCount { get; set; }

    /// <summary>Other SKUs that draw on the same stock.</summary>
    public IReadOnlyList<string> OverlappingSkus { get; set; } = [];

    /// <summary>Whether the SKU may use the feature; null where the service was not asked for this one SKU.</summary>
    public bool? IsEligible { get; set; }

    /// <summary>Why not, as codes of the service.</summary>
    public IReadOnlyList<string> IneligibleReasons { get; set; } = [];

    /// <summary>Members of the answer that this version does not know, each as JSON text. Empty as a rule.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;
}
