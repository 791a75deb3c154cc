namespace AmazonMcf.Model;

/// <summary>
/// A SKU that a feature can be used with. Source: getFeatureInventory and getFeatureSKU of Fulfillment Outbound 2020-07-01.
/// </summary>
public sealed class McfFeatureSku : McfSellerObject
{
    /// <summary>The marketplace.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>The feature.</summary>
    public string? FeatureName { get; set; }

    /// <summary>The seller's SKU.</summary>
    public string? SellerSku { get; set; }

    /// <summary>Amazon's SKU of the inventory (FNSKU).</summary>
    public string? FnSku { get; set; }

    /// <summary>The ASIN of the product.</summary>
    public string? Asin { get; set; }

    /// <summary>The number of units that the feature can be used with.</summary>
    public decimal? SkuCount { get; set; }

    /// <summary>Other SKUs that share the same inventory.</summary>
    public IReadOnlyList<string> OverlappingSkus { get; set => field = Readable.List(value); } = Readable.List<string>([]);

    /// <summary>Whether the feature can be used with the SKU; null unless the SKU was requested individually.</summary>
    public bool? IsEligible { get; set; }

    /// <summary>Why not, as codes of the service; see <c>KnownValues.IneligibleReasons</c>.</summary>
    public IReadOnlyList<string> IneligibleReasons { get; set => field = Readable.List(value); } = Readable.List<string>([]);

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;
}
