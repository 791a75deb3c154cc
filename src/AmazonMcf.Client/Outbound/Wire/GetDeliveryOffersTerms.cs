using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>The way of a delivery promise. Source: GetDeliveryOffersTerms, Fulfillment Outbound 2020-07-01.</summary>
public sealed class GetDeliveryOffersTerms
{
    /// <summary>Where the goods set out.</summary>
    public Origin? Origin { get; set; }

    /// <summary>Where they go.</summary>
    public Destination? Destination { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
