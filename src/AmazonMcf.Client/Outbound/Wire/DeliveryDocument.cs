using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>A picture or paper of a handover. Source: DeliveryDocument, Fulfillment Outbound 2020-07-01.</summary>
public sealed class DeliveryDocument
{
    /// <summary>What it is, for example <c>DELIVERY_IMAGE</c>.</summary>
    public string? DocumentType { get; set; }

    /// <summary>Where to download it; the link dies after an hour.</summary>
    public string? Url { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
