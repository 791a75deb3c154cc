using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>A unit that may not come back. Source: InvalidReturnItem, Fulfillment Outbound 2020-07-01.</summary>
public sealed class InvalidReturnItem
{
    /// <summary>The seller's id of the returned unit.</summary>
    public string? SellerReturnItemId { get; set; }

    /// <summary>The seller's id of the order line.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>Why not.</summary>
    public InvalidItemReason? InvalidItemReason { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
