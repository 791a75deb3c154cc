namespace AmazonMcf.Model;

/// <summary>Where a package is. Source: getPackageTrackingDetails of Fulfillment Outbound 2020-07-01.</summary>
public sealed class McfTracking : McfSellerObject
{
    /// <summary>The order the package belongs to, where the question came from an order.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>The shipment the package belongs to, where the question came from an order.</summary>
    public string? AmazonShipmentId { get; set; }

    /// <summary>The package.</summary>
    public int PackageNumber { get; set; }

    /// <summary>The carrier's tracking number.</summary>
    public string? TrackingNumber { get; set; }

    /// <summary>The carrier.</summary>
    public string? CarrierCode { get; set; }

    /// <summary>The carrier's telephone number.</summary>
    public string? CarrierPhoneNumber { get; set; }

    /// <summary>The carrier's site.</summary>
    public string? CarrierUrl { get; set; }

    /// <summary>A page for the recipient.</summary>
    public string? CustomerTrackingLink { get; set; }

    /// <summary>Where it is: see <c>KnownValues.CurrentStatuses</c>. Unknown values pass through.</summary>
    public string? CurrentStatus { get; set; }

    /// <summary>The same as a sentence of the service.</summary>
    public string? CurrentStatusDescription { get; set; }

    /// <summary>When it left, in UTC.</summary>
    public DateTime? ShipDate { get; set; }

    /// <summary>When it should arrive, in UTC.</summary>
    public DateTime? EstimatedArrivalDate { get; set; }

    /// <summary>When on the day of delivery, once the package is at the last station.</summary>
    public McfDateRange? DeliveryWindow { get; set; }

    /// <summary>The town it goes to.</summary>
    public McfTrackingAddress? ShipToAddress { get; set; }

    /// <summary>Who signed. Personal data.</summary>
    public string? SignedForBy { get; set; }

    /// <summary>Where it was left.</summary>
    public string? AdditionalLocationInfo { get; set; }

    /// <summary>What happened, newest first.</summary>
    public IReadOnlyList<McfTrackingEvent> TrackingEvents { get; set; } = [];

    /// <summary>Members of the answer that this version does not know, each as JSON text. Empty as a rule.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    /// <inheritdoc />
    public override string ToString() => $"{PackageNumber} ({CurrentStatus})";
}
