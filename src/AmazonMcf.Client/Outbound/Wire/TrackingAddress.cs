using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>A town on the way of a parcel. Source: TrackingAddress, Fulfillment Outbound 2020-07-01.</summary>
public sealed class TrackingAddress
{
    /// <summary>City or town. At most 150 characters.</summary>
    public string? City { get; set; }

    /// <summary>State or region. At most 150 characters.</summary>
    public string? State { get; set; }

    /// <summary>Country. At most 6 characters.</summary>
    public string? Country { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
