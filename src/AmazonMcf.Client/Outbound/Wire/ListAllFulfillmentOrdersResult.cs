using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>A page of orders. Source: ListAllFulfillmentOrdersResult, Fulfillment Outbound 2020-07-01.</summary>
public sealed class ListAllFulfillmentOrdersResult
{
    /// <summary>Cursor of the following page; null or empty on the last one.</summary>
    public string? NextToken { get; set; }

    /// <summary>Heads of orders, without lines and shipments.</summary>
    public IList<FulfillmentOrder>? FulfillmentOrders { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
