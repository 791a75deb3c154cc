namespace AmazonMcf.Model;

/// <summary>A line of a held order to change.</summary>
public sealed class McfOrderUpdateItem
{
    /// <summary>The line to change, by the seller's id. Other lines stay as they are.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>The SKU of the line, where it is to be said.</summary>
    public string? SellerSku { get; set; }

    /// <summary>The new quantity: above 0 and not above the one first ordered.</summary>
    public int Quantity { get; set; }

    /// <summary>The new gift text, at most 512 characters.</summary>
    public string? GiftMessage { get; set; }

    /// <summary>The new line text, at most 250 characters.</summary>
    public string? DisplayableComment { get; set; }

    /// <summary>Amazon's SKU of the stock.</summary>
    public string? FulfillmentNetworkSku { get; set; }

    /// <summary><c>Sellable</c> or <c>Unsellable</c> stock.</summary>
    public string? OrderItemDisposition { get; set; }

    /// <summary>The new declared value of a unit.</summary>
    public McfMoney? PerUnitDeclaredValue { get; set; }

    /// <summary>The new price of a unit, for cash on delivery.</summary>
    public McfMoney? PerUnitPrice { get; set; }

    /// <summary>The new tax on the price.</summary>
    public McfMoney? PerUnitTax { get; set; }
}
