using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>
/// The answer to submitFulfillmentOrderStatusUpdate: empty on success. Source: SubmitFulfillmentOrderStatusUpdateResponse,
/// Fulfillment Outbound 2020-07-01.
/// </summary>
public sealed class SubmitFulfillmentOrderStatusUpdateResponse : IServiceAnswer
{
    /// <summary>What the service objects to; null when the call succeeded.</summary>
    public IList<Error>? Errors { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
