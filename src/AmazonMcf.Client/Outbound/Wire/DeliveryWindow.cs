using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>A span of time in which a parcel is handed over. Source: DeliveryWindow, Fulfillment Outbound 2020-07-01.</summary>
public sealed class DeliveryWindow
{
    /// <summary>Begin of the span (UTC).</summary>
    public DateTime? StartDate { get; set; }

    /// <summary>End of the span (UTC).</summary>
    public DateTime? EndDate { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
