using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>A parcel locker. Source: LockerDetails, Fulfillment Outbound 2020-07-01.</summary>
public sealed class LockerDetails
{
    /// <summary>Which locker.</summary>
    public string? LockerNumber { get; set; }

    /// <summary>The code that opens it. Treat as a secret.</summary>
    public string? LockerAccessCode { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
