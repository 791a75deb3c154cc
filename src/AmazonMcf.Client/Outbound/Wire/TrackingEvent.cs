using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>Something that happened to a parcel. Source: TrackingEvent, Fulfillment Outbound 2020-07-01.</summary>
public sealed class TrackingEvent
{
    /// <summary>When (UTC).</summary>
    public DateTime? EventDate { get; set; }

    /// <summary>Where.</summary>
    public TrackingAddress? EventAddress { get; set; }

    /// <summary>What, as a code. Known values: <c>EventCodes</c>.</summary>
    public string? EventCode { get; set; }

    /// <summary>What, as a sentence.</summary>
    public string? EventDescription { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
