using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>
/// New contents of a line of an existing order. Source: UpdateFulfillmentOrderItem, Fulfillment Outbound 2020-07-01.
/// </summary>
public sealed class UpdateFulfillmentOrderItem
{
    /// <summary>The seller's own stock number (SKU).</summary>
    public string? SellerSku { get; set; }

    /// <summary>The seller's id of the order line. At most 50 characters, unique in the order.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>Units to send from now on; greater than zero and no more than were ordered at first.</summary>
    public int? Quantity { get; set; }

    /// <summary>Greeting printed for the recipient of a gift. At most 512 characters.</summary>
    public string? GiftMessage { get; set; }

    /// <summary>Remark about the line on the packing slip. At most 250 characters.</summary>
    public string? DisplayableComment { get; set; }

    /// <summary>Amazon's stock number (FNSKU) of the goods.</summary>
    public string? FulfillmentNetworkSku { get; set; }

    /// <summary>Whether sellable or unsellable stock is sent.</summary>
    public string? OrderItemDisposition { get; set; }

    /// <summary>Value of one unit for customs; India asks for it.</summary>
    public Money? PerUnitDeclaredValue { get; set; }

    /// <summary>Cash to collect for one unit (cash on delivery).</summary>
    public Money? PerUnitPrice { get; set; }

    /// <summary>Tax contained in the cash collected for one unit.</summary>
    public Money? PerUnitTax { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
