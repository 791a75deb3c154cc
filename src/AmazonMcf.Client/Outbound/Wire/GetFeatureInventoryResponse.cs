using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>The answer to getFeatureInventory. Source: GetFeatureInventoryResponse, Fulfillment Outbound 2020-07-01.</summary>
public sealed class GetFeatureInventoryResponse : IServiceAnswer
{
    /// <summary>The answer proper; null when the call was refused.</summary>
    public GetFeatureInventoryResult? Payload { get; set; }

    /// <summary>What the service objects to; null when the call succeeded.</summary>
    public IList<Error>? Errors { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
