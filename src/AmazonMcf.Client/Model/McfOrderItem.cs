namespace AmazonMcf.Model;

/// <summary>An order line. Its quantity is the sum of shipped, canceled, unfulfillable and open units.</summary>
public sealed class McfOrderItem : McfSellerObject
{
    /// <summary>The seller's SKU.</summary>
    public string? SellerSku { get; set; }

    /// <summary>The seller's line id.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>Units ordered.</summary>
    public int Quantity { get; set; }

    /// <summary>Units canceled by the seller.</summary>
    public int CancelledQuantity { get; set; }

    /// <summary>Units that could not be fulfilled.</summary>
    public int UnfulfillableQuantity { get; set; }

    /// <summary>The gift message for the recipient.</summary>
    public string? GiftMessage { get; set; }

    /// <summary>The text on the recipient's packing slip.</summary>
    public string? DisplayableComment { get; set; }

    /// <summary>Amazon's SKU of the inventory (FNSKU).</summary>
    public string? FulfillmentNetworkSku { get; set; }

    /// <summary>The condition of the inventory, usually <c>Sellable</c>; see <c>KnownValues.OrderItemDispositions</c>.</summary>
    public string? OrderItemDisposition { get; set; }

    /// <summary>The estimated ship date, in UTC; it can change.</summary>
    public DateTime? EstimatedShipDate { get; set; }

    /// <summary>The estimated arrival date, in UTC; it can change.</summary>
    public DateTime? EstimatedArrivalDate { get; set; }

    /// <summary>The declared value per unit.</summary>
    public McfMoney? PerUnitDeclaredValue { get; set; }

    /// <summary>The price per unit, for cash on delivery.</summary>
    public McfMoney? PerUnitPrice { get; set; }

    /// <summary>The tax per unit.</summary>
    public McfMoney? PerUnitTax { get; set; }

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    /// <inheritdoc />
    public override string ToString() => $"{Quantity} x {SellerSku}";
}
