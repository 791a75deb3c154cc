using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>
/// The body of createFulfillmentReturn. Source: CreateFulfillmentReturnRequest, Fulfillment Outbound 2020-07-01.
/// </summary>
public sealed class CreateFulfillmentReturnRequest
{
    /// <summary>The units to send back.</summary>
    public IList<CreateReturnItem>? Items { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
