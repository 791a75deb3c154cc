namespace AmazonMcf.Model;

/// <summary>
/// The quantity of one product that a shop can safely sell: the fulfillable units at Amazon without the safety stock and without the units
/// that were ordered since they were read. A bundle has the quantity that its scarcest part allows.
/// </summary>
public sealed class McfSellableStock : McfSellerObject
{
    /// <summary>The marketplace.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>
    /// The product's SKU in the shop. Without a SKU map, the SKU at Amazon. Null if the map identifies the product by its name.
    /// </summary>
    public string? ShopSku { get; set; }

    /// <summary>The name of the product: of the SKU map if that identifies it by its name, or else of the inventory.</summary>
    public string? ProductName { get; set; }

    /// <summary>The number of units of the product that can be sold; 0 or more.</summary>
    public int SellableQuantity { get; set; }

    /// <summary>The number in the file that -ChangedSince names; null if the file does not contain the product.</summary>
    public int? PreviousQuantity { get; set; }

    /// <summary>The SKU at Amazon that determines the quantity. Of a bundle, it is the scarcest part.</summary>
    public string? SellerSku { get; set; }

    /// <summary>The units of <see cref="SellerSku"/> in one unit of the product.</summary>
    public int UnitsPerProduct { get; set; } = 1;

    /// <summary>The units of <see cref="SellerSku"/> that orders can use, as read from Amazon.</summary>
    public int FulfillableQuantity { get; set; }

    /// <summary>The units of <see cref="SellerSku"/> that are not sold.</summary>
    public int SafetyStock { get; set; }

    /// <summary>
    /// The units of <see cref="SellerSku"/> that were ordered since they were read. SKUs that share their units share these orders.
    /// </summary>
    public int OrderedQuantity { get; set; }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{SellableQuantity} x {ShopSku ?? ProductName}");
}
