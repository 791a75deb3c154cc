using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>A delivery promise that may be shown to a shopper. Source: DeliveryOffer, Fulfillment Outbound 2020-07-01.</summary>
public sealed class DeliveryOffer
{
    /// <summary>When the promise lapses (UTC).</summary>
    public DateTime? ExpiresAt { get; set; }

    /// <summary>When the goods would arrive.</summary>
    public DateRange? DateRange { get; set; }

    /// <summary>The promise in words.</summary>
    public DeliveryPolicy? Policy { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
