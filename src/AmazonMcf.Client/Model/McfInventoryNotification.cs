namespace AmazonMcf.Model;

/// <summary>The available inventory of a SKU changed. Source: FBAInventoryAvailabilityChangeNotification.</summary>
public sealed class McfInventoryNotification : McfNotification
{
    /// <summary>The seller's SKU.</summary>
    public string? SellerSku { get; set; }

    /// <summary>Amazon's SKU of the inventory (FNSKU).</summary>
    public string? FnSku { get; set; }

    /// <summary>The ASIN of the product.</summary>
    public string? Asin { get; set; }

    /// <summary>The inventory in each marketplace, with the quantities that the notification contains.</summary>
    public IReadOnlyList<McfInventoryItem> Inventory { get; set => field = Readable.List(value); } = Readable.List<McfInventoryItem>([]);
}
