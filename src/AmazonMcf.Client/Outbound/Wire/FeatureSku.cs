using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>Stock an extra service can be had for. Source: FeatureSku, Fulfillment Outbound 2020-07-01.</summary>
public sealed class FeatureSku
{
    /// <summary>The seller's own stock number (SKU).</summary>
    public string? SellerSku { get; set; }

    /// <summary>Amazon's stock number (FNSKU) of the goods.</summary>
    public string? FnSku { get; set; }

    /// <summary>Amazon's catalogue number (ASIN).</summary>
    public string? Asin { get; set; }

    /// <summary>Units the service can be had for.</summary>
    public decimal? SkuCount { get; set; }

    /// <summary>Other SKUs that count the same units.</summary>
    public IList<string>? OverlappingSkus { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
