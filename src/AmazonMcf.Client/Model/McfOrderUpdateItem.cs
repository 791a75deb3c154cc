namespace AmazonMcf.Model;

/// <summary>A change to a line of an order on hold.</summary>
public sealed class McfOrderUpdateItem
{
    /// <summary>The seller's id of the line to change. Other lines are not changed.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>The SKU of the line. Optional.</summary>
    public string? SellerSku { get; set; }

    /// <summary>The new quantity: at least 1 and at most the quantity originally ordered.</summary>
    public int Quantity { get; set; }

    /// <summary>The new gift message, at most 512 characters.</summary>
    public string? GiftMessage { get; set; }

    /// <summary>The new text about the line, at most 250 characters.</summary>
    public string? DisplayableComment { get; set; }

    /// <summary>Amazon's SKU of the inventory (FNSKU).</summary>
    public string? FulfillmentNetworkSku { get; set; }

    /// <summary><c>Sellable</c> or <c>Unsellable</c>; see <c>KnownValues.OrderItemDispositions</c>.</summary>
    public string? OrderItemDisposition { get; set; }

    /// <summary>The new declared value per unit.</summary>
    public McfMoney? PerUnitDeclaredValue { get; set; }

    /// <summary>The new price per unit, for cash on delivery.</summary>
    public McfMoney? PerUnitPrice { get; set; }

    /// <summary>The new tax per unit.</summary>
    public McfMoney? PerUnitTax { get; set; }
}
