using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>The delivery promises on offer. Source: GetDeliveryOffersResult, Fulfillment Outbound 2020-07-01.</summary>
public sealed class GetDeliveryOffersResult
{
    /// <summary>The promises.</summary>
    public IList<DeliveryOffer>? DeliveryOffers { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
