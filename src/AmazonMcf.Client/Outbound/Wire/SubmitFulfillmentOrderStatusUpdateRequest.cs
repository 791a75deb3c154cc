using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>
/// The body of submitFulfillmentOrderStatusUpdate; only a sandbox takes it. Source:
/// SubmitFulfillmentOrderStatusUpdateRequest, Fulfillment Outbound 2020-07-01.
/// </summary>
public sealed class SubmitFulfillmentOrderStatusUpdateRequest
{
    /// <summary>Status to put the order in. Known values: <c>FulfillmentOrderStatuses</c>.</summary>
    public string? FulfillmentOrderStatus { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
