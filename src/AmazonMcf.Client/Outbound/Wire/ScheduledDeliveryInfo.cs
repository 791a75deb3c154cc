using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>Appointments on offer (Japan). Source: ScheduledDeliveryInfo, Fulfillment Outbound 2020-07-01.</summary>
public sealed class ScheduledDeliveryInfo
{
    /// <summary>Time zone of the appointments, an IANA name such as <c>Asia/Tokyo</c>.</summary>
    public string? DeliveryTimeZone { get; set; }

    /// <summary>The appointments.</summary>
    public IList<DeliveryWindow>? DeliveryWindows { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
