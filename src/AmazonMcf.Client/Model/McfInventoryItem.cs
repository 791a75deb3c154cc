namespace AmazonMcf.Model;

/// <summary>
/// The inventory of one SKU in Amazon's fulfillment centers. Quantities are units; null if the service does not report them. Source:
/// getInventorySummaries of FBA Inventory v1.
/// </summary>
public sealed class McfInventoryItem : McfSellerObject
{
    /// <summary>The marketplace.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>The seller's SKU.</summary>
    public string? SellerSku { get; set; }

    /// <summary>Amazon's SKU of the inventory (FNSKU).</summary>
    public string? FnSku { get; set; }

    /// <summary>The ASIN of the product.</summary>
    public string? Asin { get; set; }

    /// <summary>The condition, for example <c>NewItem</c>.</summary>
    public string? Condition { get; set; }

    /// <summary>The name of the product.</summary>
    public string? ProductName { get; set; }

    /// <summary>All units in fulfillment centers and in inbound shipments.</summary>
    public int? TotalQuantity { get; set; }

    /// <summary>The units that orders can use.</summary>
    public int? FulfillableQuantity { get; set; }

    /// <summary>The units in inbound shipments that have not been shipped.</summary>
    public int? InboundWorkingQuantity { get; set; }

    /// <summary>The units in inbound shipments that are in transit.</summary>
    public int? InboundShippedQuantity { get; set; }

    /// <summary>The units in inbound shipments that a fulfillment center is receiving.</summary>
    public int? InboundReceivingQuantity { get; set; }

    /// <summary>All reserved units: the sum of the next three.</summary>
    public int? ReservedQuantity { get; set; }

    /// <summary>The units reserved for orders.</summary>
    public int? PendingCustomerOrderQuantity { get; set; }

    /// <summary>The units being moved between fulfillment centers.</summary>
    public int? PendingTransshipmentQuantity { get; set; }

    /// <summary>The units being processed in a fulfillment center.</summary>
    public int? FcProcessingQuantity { get; set; }

    /// <summary>The units that are misplaced or damaged and whose state is being confirmed.</summary>
    public int? ResearchingQuantity { get; set; }

    /// <summary>All units that cannot be sold: the sum of the next six.</summary>
    public int? UnfulfillableQuantity { get; set; }

    /// <summary>The units damaged by customers.</summary>
    public int? CustomerDamagedQuantity { get; set; }

    /// <summary>The units damaged in a fulfillment center.</summary>
    public int? WarehouseDamagedQuantity { get; set; }

    /// <summary>The units damaged by the distributor.</summary>
    public int? DistributorDamagedQuantity { get; set; }

    /// <summary>The units damaged by the carrier.</summary>
    public int? CarrierDamagedQuantity { get; set; }

    /// <summary>The defective units.</summary>
    public int? DefectiveQuantity { get; set; }

    /// <summary>The expired units.</summary>
    public int? ExpiredQuantity { get; set; }

    /// <summary>When a quantity last changed, in UTC.</summary>
    public DateTime? LastUpdatedTime { get; set; }

    /// <summary>The stores that sell the SKU, for sellers that are enrolled in seller-specific stores.</summary>
    public IReadOnlyList<string> Stores { get; set => field = Readable.List(value); } = Readable.List<string>([]);

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;
}
