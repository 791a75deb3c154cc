using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>Goods that leave one warehouse together. Source: FulfillmentShipment, Fulfillment Outbound 2020-07-01.</summary>
public sealed class FulfillmentShipment
{
    /// <summary>Amazon's id of the shipment.</summary>
    public string? AmazonShipmentId { get; set; }

    /// <summary>Code of the warehouse, for example <c>RNO1</c>.</summary>
    public string? FulfillmentCenterId { get; set; }

    /// <summary>How far the shipment is. Known values: <c>ShipmentStatuses</c>.</summary>
    public string? FulfillmentShipmentStatus { get; set; }

    /// <summary>When it left, or should leave while pending (UTC); null once called off.</summary>
    public DateTime? ShippingDate { get; set; }

    /// <summary>When all of it should have arrived (UTC); null once called off.</summary>
    public DateTime? EstimatedArrivalDate { get; set; }

    /// <summary>Remarks that stand in where no dates can be told.</summary>
    public IList<string>? ShippingNotes { get; set; }

    /// <summary>The goods inside.</summary>
    public IList<FulfillmentShipmentItem>? FulfillmentShipmentItem { get; set; }

    /// <summary>The parcels it is made of.</summary>
    public IList<FulfillmentShipmentPackage>? FulfillmentShipmentPackage { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
