using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>The body of deliveryOffers. Source: GetDeliveryOffersRequest, Fulfillment Outbound 2020-07-01.</summary>
public sealed class GetDeliveryOffersRequest
{
    /// <summary>What would be sent.</summary>
    public GetDeliveryOffersProduct? Product { get; set; }

    /// <summary>From where to where.</summary>
    public GetDeliveryOffersTerms? Terms { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
