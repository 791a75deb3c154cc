namespace AmazonMcf.Model;

/// <summary>A part of an order that leaves a fulfilment centre together.</summary>
public sealed class McfShipment : McfSellerObject
{
    /// <summary>The order the shipment belongs to.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>Amazon's id of the shipment.</summary>
    public string? AmazonShipmentId { get; set; }

    /// <summary>The centre that ships.</summary>
    public string? FulfillmentCenterId { get; set; }

    /// <summary><c>PENDING</c>, <c>SHIPPED</c>, <c>CANCELLED_BY_FULFILLER</c> or <c>CANCELLED_BY_SELLER</c>.</summary>
    public string? Status { get; set; }

    /// <summary>When it left, or while it is pending should leave, in UTC; absent when cancelled.</summary>
    public DateTime? ShippingDate { get; set; }

    /// <summary>When it should arrive, in UTC; absent when cancelled.</summary>
    public DateTime? EstimatedArrivalDate { get; set; }

    /// <summary>Notes where dates are missing.</summary>
    public IReadOnlyList<string> ShippingNotes { get; set; } = [];

    /// <summary>What is in it.</summary>
    public IReadOnlyList<McfShipmentItem> Items { get; set; } = [];

    /// <summary>Its packages, once it has left.</summary>
    public IReadOnlyList<McfPackage> Packages { get; set; } = [];

    /// <summary>Members of the answer that this version does not know, each as JSON text. Empty as a rule.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    internal override IEnumerable<McfSellerObject> Parts => Packages;

    /// <inheritdoc />
    public override string ToString() => $"{AmazonShipmentId} ({Status})";
}
