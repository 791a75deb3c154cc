using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>
/// Whether an extra service can be had for a SKU. Source: GetFeatureSkuResult, Fulfillment Outbound 2020-07-01.
/// </summary>
public sealed class GetFeatureSkuResult
{
    /// <summary>Id of the Amazon marketplace, for example <c>ATVPDKIKX0DER</c>.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>The extra service. Known values: <c>FeatureNames</c>.</summary>
    public string? FeatureName { get; set; }

    /// <summary>Whether it can be had.</summary>
    public bool? IsEligible { get; set; }

    /// <summary>Codes saying why not. Known values: <c>IneligibleReasons</c>.</summary>
    public IList<string>? IneligibleReasons { get; set; }

    /// <summary>The seller's own stock number (SKU).</summary>
    public string? SellerSku { get; set; }

    /// <summary>Amazon's stock number (FNSKU) of the goods.</summary>
    public string? FnSku { get; set; }

    /// <summary>Amazon's catalogue number (ASIN).</summary>
    public string? Asin { get; set; }

    /// <summary>Units the service can be had for.</summary>
    public decimal? SkuCount { get; set; }

    /// <summary>The stock, in answers that nest it instead of listing its members side by side.</summary>
    public FeatureSku? SkuInfo { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
