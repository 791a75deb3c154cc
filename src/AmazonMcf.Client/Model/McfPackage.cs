using System.Globalization;

namespace AmazonMcf.Model;

/// <summary>
/// A package of a shipment. With 2020-07-01 its package number is the key for tracking; with 2026-07-04 the package contains its tracking.
/// </summary>
public sealed class McfPackage : McfSellerObject
{
    /// <summary>The order id.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>The shipment id.</summary>
    public string? AmazonShipmentId { get; set; }

    /// <summary>Amazon's package number, the key for tracking; null with 2026-07-04.</summary>
    public int? PackageNumber { get; set; }

    /// <summary>Amazon's id of the package: with 2020-07-01 the package number as text.</summary>
    public string? PackageId { get; set; }

    /// <summary>What identifies the package within its <see cref="Scope"/>; objects saved earlier have no id.</summary>
    internal string? Key => PackageId ?? PackageNumber?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The shipment, where packages have ids of their shipment; null where they have numbers of their seller.</summary>
    internal string? Scope => PackageNumber is null ? AmazonShipmentId : null;

    /// <summary>The current status; see <c>KnownValues.CurrentStatuses</c>. Returned by 2026-07-04 only.</summary>
    public string? CurrentStatus { get; set; }

    /// <summary>The ship date, in UTC; an estimate until the package has left. Returned by 2026-07-04 only.</summary>
    public DateTime? ShipDate { get; set; }

    /// <summary>The code of the carrier.</summary>
    public string? CarrierCode { get; set; }

    /// <summary>The carrier's tracking number.</summary>
    public string? TrackingNumber { get; set; }

    /// <summary>Amazon's own tracking number.</summary>
    public string? AmazonFulfillmentTrackingNumber { get; set; }

    /// <summary>The URL of the carrier's tracking page; returned by 2026-07-04 only.</summary>
    public string? CarrierUrl { get; set; }

    /// <summary>The URL of a tracking page for the recipient; returned by 2026-07-04 only.</summary>
    public string? CustomerTrackingLink { get; set; }

    /// <summary>The name of the person who received the package; returned by 2026-07-04 only. Personal data.</summary>
    public string? SignedForBy { get; set; }

    /// <summary>The estimated arrival date, in UTC.</summary>
    public DateTime? EstimatedArrivalDate { get; set; }

    /// <summary>The parcel locker, if the package is delivered to one.</summary>
    public string? LockerNumber { get; set; }

    /// <summary>The code that opens the locker. Personal data.</summary>
    public string? LockerAccessCode { get; set; }

    /// <summary>Where the package was left; null until delivery.</summary>
    public McfDropOffLocation? DropOffLocation { get; set; }

    /// <summary>Proofs of delivery; empty until delivery.</summary>
    public IReadOnlyList<McfDeliveryDocument> DeliveryDocuments { get; set => field = Readable.List(value); } =
        Readable.List<McfDeliveryDocument>([]);

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    /// <inheritdoc />
    public override string ToString() => $"{Key} {CarrierCode} {TrackingNumber}".Trim();
}
