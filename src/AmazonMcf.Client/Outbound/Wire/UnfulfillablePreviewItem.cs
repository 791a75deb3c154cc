using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>A line that cannot be filled. Source: UnfulfillablePreviewItem, Fulfillment Outbound 2020-07-01.</summary>
public sealed class UnfulfillablePreviewItem
{
    /// <summary>The seller's own stock number (SKU).</summary>
    public string? SellerSku { get; set; }

    /// <summary>Units that cannot be filled.</summary>
    public int? Quantity { get; set; }

    /// <summary>The seller's id of the order line.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>Codes saying why.</summary>
    public IList<string>? ItemUnfulfillableReasons { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
