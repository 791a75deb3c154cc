using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Inbound.V20240320.Wire;

/// <summary>
/// The response of an operation without a result: HTTP 204 and no body. Source: updateInboundPlanName and updateShipmentName, Fulfillment
/// Inbound 2024-03-20.
/// </summary>
internal sealed class EmptyResponse : IInboundResponse
{
    /// <summary>Members that the description of the API does not have.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
