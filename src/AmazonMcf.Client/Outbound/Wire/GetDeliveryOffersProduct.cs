using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>The goods of a delivery promise. Source: GetDeliveryOffersProduct, Fulfillment Outbound 2020-07-01.</summary>
public sealed class GetDeliveryOffersProduct
{
    /// <summary>Which goods.</summary>
    public ProductIdentifier? ProductIdentifier { get; set; }

    /// <summary>How many of them.</summary>
    public Amount? Amount { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
