using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>
/// A page of the stock an extra service can be had for. Source: GetFeatureInventoryResult, Fulfillment Outbound 2020-07-01.
/// </summary>
public sealed class GetFeatureInventoryResult
{
    /// <summary>Id of the Amazon marketplace, for example <c>ATVPDKIKX0DER</c>.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>The extra service. Known values: <c>FeatureNames</c>.</summary>
    public string? FeatureName { get; set; }

    /// <summary>Cursor of the following page; null or empty on the last one.</summary>
    public string? NextToken { get; set; }

    /// <summary>The stock.</summary>
    public IList<FeatureSku>? FeatureSkus { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
