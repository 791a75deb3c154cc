namespace AmazonMcf.Model;

/// <summary>A line of an order. Its quantity is always the sum of what is shipped, cancelled, unfulfillable and open.</summary>
public sealed class McfOrderItem : McfSellerObject
{
    /// <summary>The seller's SKU.</summary>
    public string? SellerSku { get; set; }

    /// <summary>The seller's id of the line.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>Units ordered.</summary>
    public int Quantity { get; set; }

    /// <summary>Units the seller cancelled.</summary>
    public int CancelledQuantity { get; set; }

    /// <summary>Units that could not be filled.</summary>
    public int UnfulfillableQuantity { get; set; }

    /// <summary>The text to the recipient of a gift.</summary>
    public string? GiftMessage { get; set; }

    /// <summary>The text on the recipient's papers.</summary>
    public string? DisplayableComment { get; set; }

    /// <summary>Amazon's SKU of the stock.</summary>
    public string? FulfillmentNetworkSku { get; set; }

    /// <summary>The condition of the stock, <c>Sellable</c> as a rule.</summary>
    public string? OrderItemDisposition { get; set; }

    /// <summary>When the line should leave, in UTC; it may move.</summary>
    public DateTime? EstimatedShipDate { get; set; }

    /// <summary>When the line should arrive, in UTC; it may move.</summary>
    public DateTime? EstimatedArrivalDate { get; set; }

    /// <summary>The declared value of a unit.</summary>
    public McfMoney? PerUnitDeclaredValue { get; set; }

    /// <summary>The price of a unit, for cash on delivery.</summary>
    public McfMoney? PerUnitPrice { get; set; }

    /// <summary>The tax on the price.</summary>
    public McfMoney? PerUnitTax { get; set; }

    /// <summary>Members of the answer that this version does not know, each as JSON text. Empty as a rule.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    /// <inheritdoc />
    public override string ToString() => $"{Quantity} x {SellerSku}";
}
