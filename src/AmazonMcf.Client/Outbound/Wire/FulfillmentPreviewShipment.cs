using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>A shipment Amazon would make. Source: FulfillmentPreviewShipment, Fulfillment Outbound 2020-07-01.</summary>
public sealed class FulfillmentPreviewShipment
{
    /// <summary>First moment it may leave (UTC).</summary>
    public DateTime? EarliestShipDate { get; set; }

    /// <summary>Last moment it may leave (UTC).</summary>
    public DateTime? LatestShipDate { get; set; }

    /// <summary>First moment it may arrive (UTC).</summary>
    public DateTime? EarliestArrivalDate { get; set; }

    /// <summary>Last moment it may arrive (UTC).</summary>
    public DateTime? LatestArrivalDate { get; set; }

    /// <summary>Remarks that stand in where no dates can be told.</summary>
    public IList<string>? ShippingNotes { get; set; }

    /// <summary>The lines inside.</summary>
    public IList<FulfillmentPreviewItem>? FulfillmentPreviewItems { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
