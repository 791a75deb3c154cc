using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>A line of an order as Amazon keeps it. Source: FulfillmentOrderItem, Fulfillment Outbound 2020-07-01.</summary>
public sealed class FulfillmentOrderItem
{
    /// <summary>The seller's own stock number (SKU).</summary>
    public string? SellerSku { get; set; }

    /// <summary>The seller's id of the order line.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>Units ordered.</summary>
    public int? Quantity { get; set; }

    /// <summary>Greeting printed for the recipient of a gift.</summary>
    public string? GiftMessage { get; set; }

    /// <summary>Remark about the line on the packing slip.</summary>
    public string? DisplayableComment { get; set; }

    /// <summary>Amazon's stock number (FNSKU) of the goods.</summary>
    public string? FulfillmentNetworkSku { get; set; }

    /// <summary>Whether sellable or unsellable stock is sent.</summary>
    public string? OrderItemDisposition { get; set; }

    /// <summary>Units the seller called off.</summary>
    public int? CancelledQuantity { get; set; }

    /// <summary>Units Amazon cannot send.</summary>
    public int? UnfulfillableQuantity { get; set; }

    /// <summary>When the units should leave (UTC); null once their shipment is called off.</summary>
    public DateTime? EstimatedShipDate { get; set; }

    /// <summary>When the units should arrive (UTC); null once their shipment is called off.</summary>
    public DateTime? EstimatedArrivalDate { get; set; }

    /// <summary>Cash to collect for one unit (cash on delivery).</summary>
    public Money? PerUnitPrice { get; set; }

    /// <summary>Tax contained in the cash collected for one unit.</summary>
    public Money? PerUnitTax { get; set; }

    /// <summary>Value of one unit for customs; India asks for it.</summary>
    public Money? PerUnitDeclaredValue { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
