using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>Names the goods. Source: ProductIdentifier, Fulfillment Outbound 2020-07-01.</summary>
public sealed class ProductIdentifier
{
    /// <summary>The seller's own stock number (SKU). At most 50 characters.</summary>
    public string? MerchantSku { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
