using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>A unit to send back. Source: CreateReturnItem, Fulfillment Outbound 2020-07-01.</summary>
public sealed class CreateReturnItem
{
    /// <summary>The seller's id of the returned unit. At most 80 characters.</summary>
    public string? SellerReturnItemId { get; set; }

    /// <summary>The seller's id of the order line.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>Amazon's id of the shipment that brought the unit.</summary>
    public string? AmazonShipmentId { get; set; }

    /// <summary>Why it comes back: a code that listReturnReasonCodes offers.</summary>
    public string? ReturnReasonCode { get; set; }

    /// <summary>Remark about the return. At most 1000 characters.</summary>
    public string? ReturnComment { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
