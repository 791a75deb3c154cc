namespace AmazonMcf.Model;

/// <summary>A package of a shipment. Its package number is the key for tracking.</summary>
public sealed class McfPackage : McfSellerObject
{
    /// <summary>The order id.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>The shipment id.</summary>
    public string? AmazonShipmentId { get; set; }

    /// <summary>Amazon's package number, the key for tracking.</summary>
    public int PackageNumber { get; set; }

    /// <summary>The code of the carrier.</summary>
    public string? CarrierCode { get; set; }

    /// <summary>The carrier's tracking number.</summary>
    public string? TrackingNumber { get; set; }

    /// <summary>Amazon's own tracking number.</summary>
    public string? AmazonFulfillmentTrackingNumber { get; set; }

    /// <summary>The estimated arrival date, in UTC.</summary>
    public DateTime? EstimatedArrivalDate { get; set; }

    /// <summary>The parcel locker, if the package is delivered to one.</summary>
    public string? LockerNumber { get; set; }

    /// <summary>The code that opens the locker. Personal data.</summary>
    public string? LockerAccessCode { get; set; }

    /// <summary>Where the package was left; null until delivery.</summary>
    public McfDropOffLocation? DropOffLocation { get; set; }

    /// <summary>Proofs of delivery; empty until delivery.</summary>
    public IReadOnlyList<McfDeliveryDocument> DeliveryDocuments { get; set; } = [];

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;
}
