namespace AmazonMcf.Model;

/// <summary>A parcel. Its package number is the key of tracking.</summary>
public sealed class McfPackage : McfSellerObject
{
    /// <summary>The order the package belongs to.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>The shipment the package belongs to.</summary>
    public string? AmazonShipmentId { get; set; }

    /// <summary>Amazon's number of the package, the key for Get-McfTracking.</summary>
    public int PackageNumber { get; set; }

    /// <summary>The carrier.</summary>
    public string? CarrierCode { get; set; }

    /// <summary>The carrier's tracking number.</summary>
    public string? TrackingNumber { get; set; }

    /// <summary>Amazon's own tracking number.</summary>
    public string? AmazonFulfillmentTrackingNumber { get; set; }

    /// <summary>When it should arrive, in UTC.</summary>
    public DateTime? EstimatedArrivalDate { get; set; }

    /// <summary>The locker, for deliveries to one.</summary>
    public string? LockerNumber { get; set; }

    /// <summary>The code that opens the locker. Personal data.</summary>
    public string? LockerAccessCode { get; set; }

    /// <summary>Where it was left, after delivery.</summary>
    public McfDropOffLocation? DropOffLocation { get; set; }

    /// <summary>Proofs of delivery, after delivery.</summary>
    public IReadOnlyList<McfDeliveryDocument> DeliveryDocuments { get; set; } = [];

    /// <summary>Members of the answer that this version does not know, each as JSON text. Empty as a rule.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;
}
