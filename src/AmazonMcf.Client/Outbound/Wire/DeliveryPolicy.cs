using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>A delivery promise in words. Source: DeliveryPolicy, Fulfillment Outbound 2020-07-01.</summary>
public sealed class DeliveryPolicy
{
    /// <summary>The words, under their documented name.</summary>
    public DeliveryMessage? Message { get; set; }

    /// <summary>The words, under the name answers have been seen to use.</summary>
    public DeliveryMessage? Messaging { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
