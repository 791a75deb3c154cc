using System.Globalization;

namespace AmazonMcf.Model;

/// <summary>The tracking details of a package. Source: getPackageTrackingDetails of Fulfillment Outbound 2020-07-01, and the
/// packages of orders of 2026-07-04, which have no events.</summary>
public sealed class McfTracking : McfSellerObject
{
    /// <summary>The order id; null if the tracking was requested by package number alone.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>The shipment id; null if the tracking was requested by package number alone.</summary>
    public string? AmazonShipmentId { get; set; }

    /// <summary>Amazon's package number; null with 2026-07-04.</summary>
    public int? PackageNumber { get; set; }

    /// <summary>Amazon's id of the package: with 2020-07-01 the package number as text.</summary>
    public string? PackageId { get; set; }

    /// <summary>What identifies the package within its <see cref="Scope"/>; objects saved earlier have no id.</summary>
    internal string? Key => PackageId ?? PackageNumber?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The shipment, where packages have ids of their shipment; null where they have numbers of their seller.</summary>
    internal string? Scope => PackageNumber is null ? AmazonShipmentId : null;

    /// <summary>The carrier's tracking number.</summary>
    public string? TrackingNumber { get; set; }

    /// <summary>The code of the carrier.</summary>
    public string? CarrierCode { get; set; }

    /// <summary>The carrier's telephone number.</summary>
    public string? CarrierPhoneNumber { get; set; }

    /// <summary>The URL of the carrier's website.</summary>
    public string? CarrierUrl { get; set; }

    /// <summary>The URL of a tracking page for the recipient.</summary>
    public string? CustomerTrackingLink { get; set; }

    /// <summary>The current status; see <c>KnownValues.CurrentStatuses</c>. Unknown values are kept unchanged.</summary>
    public string? CurrentStatus { get; set; }

    /// <summary>The service's description of the status.</summary>
    public string? CurrentStatusDescription { get; set; }

    /// <summary>The ship date, in UTC.</summary>
    public DateTime? ShipDate { get; set; }

    /// <summary>The estimated arrival date, in UTC.</summary>
    public DateTime? EstimatedArrivalDate { get; set; }

    /// <summary>The expected time of day of the delivery; null until the package reaches the last station.</summary>
    public McfDateRange? DeliveryWindow { get; set; }

    /// <summary>The destination city.</summary>
    public McfTrackingAddress? ShipToAddress { get; set; }

    /// <summary>The name of the person who signed. Personal data.</summary>
    public string? SignedForBy { get; set; }

    /// <summary>Where the package was left; see <c>KnownValues.AdditionalLocations</c>.</summary>
    public string? AdditionalLocationInfo { get; set; }

    /// <summary>What happened, newest first.</summary>
    public IReadOnlyList<McfTrackingEvent> TrackingEvents { get; set => field = Readable.List(value); } =
        Readable.List<McfTrackingEvent>([]);

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    /// <inheritdoc />
    public override string ToString() => $"{Key} ({CurrentStatus})";

    /// <summary>Another object with the same values.</summary>
    internal McfTracking Copy() => (McfTracking)MemberwiseClone();
}
