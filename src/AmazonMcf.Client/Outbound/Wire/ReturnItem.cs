using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>A unit that came or comes back. Source: ReturnItem, Fulfillment Outbound 2020-07-01.</summary>
public sealed class ReturnItem
{
    /// <summary>The seller's id of the returned unit.</summary>
    public string? SellerReturnItemId { get; set; }

    /// <summary>The seller's id of the order line.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>Amazon's id of the shipment that brought the unit.</summary>
    public string? AmazonShipmentId { get; set; }

    /// <summary>Why it comes back, as the seller put it.</summary>
    public string? SellerReturnReasonCode { get; set; }

    /// <summary>Remark about the return.</summary>
    public string? ReturnComment { get; set; }

    /// <summary>Why it came back, as the warehouse found.</summary>
    public string? AmazonReturnReasonCode { get; set; }

    /// <summary>Whether the warehouse has dealt with it. Known values: <c>ReturnItemStatuses</c>.</summary>
    public string? Status { get; set; }

    /// <summary>When that changed last (UTC).</summary>
    public DateTime? StatusChangedDate { get; set; }

    /// <summary>Id of the permission it travels under.</summary>
    public string? ReturnAuthorizationId { get; set; }

    /// <summary>State in which it arrived. Known values: <c>ReturnItemDispositions</c>.</summary>
    public string? ReturnReceivedCondition { get; set; }

    /// <summary>Code of the warehouse that dealt with it.</summary>
    public string? FulfillmentCenterId { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
