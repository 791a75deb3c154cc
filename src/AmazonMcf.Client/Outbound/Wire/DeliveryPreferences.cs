using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>
/// Wishes about the handover, honoured where the carrier can (Japan). Source: DeliveryPreferences, Fulfillment Outbound
/// 2020-07-01.
/// </summary>
public sealed class DeliveryPreferences
{
    /// <summary>Words for the driver. At most 250 characters.</summary>
    public string? DeliveryInstructions { get; set; }

    /// <summary>Where the parcel may be left.</summary>
    public DropOffLocation? DropOffLocation { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
