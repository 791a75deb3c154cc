using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>A parcel of a shipment. Source: FulfillmentShipmentPackage, Fulfillment Outbound 2020-07-01.</summary>
public sealed class FulfillmentShipmentPackage
{
    /// <summary>Amazon's number of the parcel; the key for getPackageTrackingDetails.</summary>
    public int? PackageNumber { get; set; }

    /// <summary>Name or code of the carrier.</summary>
    public string? CarrierCode { get; set; }

    /// <summary>The carrier's tracking number.</summary>
    public string? TrackingNumber { get; set; }

    /// <summary>Amazon's own tracking number.</summary>
    public string? AmazonFulfillmentTrackingNumber { get; set; }

    /// <summary>When the parcel should arrive (UTC).</summary>
    public DateTime? EstimatedArrivalDate { get; set; }

    /// <summary>How the recipient opens the locker.</summary>
    public LockerDetails? LockerDetails { get; set; }

    /// <summary>Proof of the handover; only after it.</summary>
    public DeliveryInformation? DeliveryInformation { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
