using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>Units of one line inside a shipment. Source: FulfillmentShipmentItem, Fulfillment Outbound 2020-07-01.</summary>
public sealed class FulfillmentShipmentItem
{
    /// <summary>The seller's own stock number (SKU).</summary>
    public string? SellerSku { get; set; }

    /// <summary>The seller's id of the order line.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>Units inside.</summary>
    public int? Quantity { get; set; }

    /// <summary>Number of the parcel the units are in; 0 until packed.</summary>
    public int? PackageNumber { get; set; }

    /// <summary>Serial number of the unit.</summary>
    public string? SerialNumber { get; set; }

    /// <summary>The maker's batch codes.</summary>
    public IList<string>? ManufacturerLotCodes { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
