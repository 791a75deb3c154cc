using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>A text in one language. Source: DeliveryMessage, Fulfillment Outbound 2020-07-01.</summary>
public sealed class DeliveryMessage
{
    /// <summary>The text.</summary>
    public string? Text { get; set; }

    /// <summary>Its language, for example <c>en_US</c>.</summary>
    public string? Locale { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
