namespace AmazonMcf.Model;

/// <summary>A shipment: the part of an order that leaves a fulfillment center together.</summary>
public sealed class McfShipment : McfSellerObject
{
    /// <summary>The order id.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>Amazon's shipment id.</summary>
    public string? AmazonShipmentId { get; set; }

    /// <summary>The id of the fulfillment center.</summary>
    public string? FulfillmentCenterId { get; set; }

    /// <summary>The address of the fulfillment center; returned by 2026-07-04 only.</summary>
    public McfAddress? FulfillmentCenterAddress { get; set; }

    /// <summary>The shipping speed that was used; returned by 2026-07-04 only.</summary>
    public string? ShippingSpeedCategory { get; set; }

    /// <summary>The status; see <c>KnownValues.ShipmentStatuses</c>.</summary>
    public string? Status { get; set; }

    /// <summary>The ship date, estimated while the shipment is pending, in UTC; null if canceled.</summary>
    public DateTime? ShippingDate { get; set; }

    /// <summary>The estimated arrival date, in UTC; null if canceled.</summary>
    public DateTime? EstimatedArrivalDate { get; set; }

    /// <summary>Notes of the service about missing dates.</summary>
    public IReadOnlyList<string> ShippingNotes { get; set => field = Readable.List(value); } = Readable.List<string>([]);

    /// <summary>The units in the shipment.</summary>
    public IReadOnlyList<McfShipmentItem> Items { get; set => field = Readable.List(value); } = Readable.List<McfShipmentItem>([]);

    /// <summary>The packages; empty until the shipment has left.</summary>
    public IReadOnlyList<McfPackage> Packages { get; set => field = Readable.List(value); } = Readable.List<McfPackage>([]);

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    internal override IEnumerable<McfSellerObject> Parts => Packages;

    /// <inheritdoc />
    public override string ToString() => $"{AmazonShipmentId} ({Status})";
}
