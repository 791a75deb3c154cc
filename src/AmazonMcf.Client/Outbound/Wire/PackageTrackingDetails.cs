using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>Where a parcel is. Source: PackageTrackingDetails, Fulfillment Outbound 2020-07-01.</summary>
public sealed class PackageTrackingDetails
{
    /// <summary>Amazon's number of the parcel; the key for getPackageTrackingDetails.</summary>
    public int? PackageNumber { get; set; }

    /// <summary>The carrier's tracking number.</summary>
    public string? TrackingNumber { get; set; }

    /// <summary>Page where the recipient follows the parcel; may arrive percent-encoded as a whole.</summary>
    public string? CustomerTrackingLink { get; set; }

    /// <summary>Name or code of the carrier.</summary>
    public string? CarrierCode { get; set; }

    /// <summary>The carrier's telephone number.</summary>
    public string? CarrierPhoneNumber { get; set; }

    /// <summary>The carrier's web site.</summary>
    [JsonPropertyName("carrierURL")]
    public string? CarrierUrl { get; set; }

    /// <summary>When the parcel left (UTC).</summary>
    public DateTime? ShipDate { get; set; }

    /// <summary>When it should arrive (UTC).</summary>
    public DateTime? EstimatedArrivalDate { get; set; }

    /// <summary>The town it goes to.</summary>
    public TrackingAddress? ShipToAddress { get; set; }

    /// <summary>Where it stands. Known values: <c>CurrentStatuses</c>.</summary>
    public string? CurrentStatus { get; set; }

    /// <summary>The same as a sentence.</summary>
    public string? CurrentStatusDescription { get; set; }

    /// <summary>When the driver should come; known from the last depot on.</summary>
    public DateRange? DeliveryWindow { get; set; }

    /// <summary>Who signed for it. Personal data.</summary>
    public string? SignedForBy { get; set; }

    /// <summary>Where it was left. Known values: <c>AdditionalLocations</c>.</summary>
    public string? AdditionalLocationInfo { get; set; }

    /// <summary>What happened to it on the way.</summary>
    public IList<TrackingEvent>? TrackingEvents { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
