using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>A line inside a planned shipment. Source: FulfillmentPreviewItem, Fulfillment Outbound 2020-07-01.</summary>
public sealed class FulfillmentPreviewItem
{
    /// <summary>The seller's own stock number (SKU).</summary>
    public string? SellerSku { get; set; }

    /// <summary>Units of the line in the shipment.</summary>
    public int? Quantity { get; set; }

    /// <summary>The seller's id of the order line.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>Likely weight of these units.</summary>
    public Weight? EstimatedShippingWeight { get; set; }

    /// <summary>Whether mass or volume set the weight. Known values: <c>ShippingWeightCalculationMethods</c>.</summary>
    public string? ShippingWeightCalculationMethod { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
