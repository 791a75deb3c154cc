namespace AmazonMcf.Model;

/// <summary>A line of an order to place.</summary>
public sealed class McfOrderRequestItem
{
    /// <summary>The seller's SKU, at most 50 characters.</summary>
    public string? SellerSku { get; set; }

    /// <summary>The seller's line id, at most 50 characters, unique within the order. Default: the number of the line, from 1.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>The number of units, 1 or more. An order has at most 250 units in total.</summary>
    public int Quantity { get; set; }

    /// <summary>The gift message for the recipient, at most 512 characters.</summary>
    public string? GiftMessage { get; set; }

    /// <summary>The text about the line on the recipient's packing slip, at most 250 characters.</summary>
    public string? DisplayableComment { get; set; }

    /// <summary>Amazon's SKU of the inventory (FNSKU), to select specific inventory.</summary>
    public string? FulfillmentNetworkSku { get; set; }

    /// <summary>The declared value per unit; required for exports and for orders in India.</summary>
    public McfMoney? PerUnitDeclaredValue { get; set; }

    /// <summary>The price per unit to collect on delivery.</summary>
    public McfMoney? PerUnitPrice { get; set; }

    /// <summary>The tax on <see cref="PerUnitPrice"/>.</summary>
    public McfMoney? PerUnitTax { get; set; }

    /// <summary>
    /// The shop's SKU, or the name of a product without one, that a SKU map replaced by <see cref="SellerSku"/>. Never sent. Null if no
    /// map was applied.
    /// </summary>
    public string? ShopSku { get; set; }

    /// <summary>The product's name in the shop. A SKU map can identify a product without a SKU by it. Never sent.</summary>
    public string? ProductName { get; set; }

    /// <summary>Columns of the line's row that map to no member, by header. Never sent. Null if there are none.</summary>
    public McfDictionary? AdditionalColumns { get; set; }

    /// <inheritdoc />
    public override string ToString() => $"{Quantity} x {SellerSku}";
}
