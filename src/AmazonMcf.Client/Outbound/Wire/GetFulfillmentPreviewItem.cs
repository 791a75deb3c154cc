using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>A line to preview. Source: GetFulfillmentPreviewItem, Fulfillment Outbound 2020-07-01.</summary>
public sealed class GetFulfillmentPreviewItem
{
    /// <summary>The seller's own stock number (SKU). At most 50 characters.</summary>
    public string? SellerSku { get; set; }

    /// <summary>Units wanted; greater than zero.</summary>
    public int? Quantity { get; set; }

    /// <summary>Value of one unit for customs; needed across borders and in India.</summary>
    public Money? PerUnitDeclaredValue { get; set; }

    /// <summary>The seller's id of the order line. At most 50 characters, unique in the request.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
