using AmazonMcf.Model;

namespace AmazonMcf.Selling;

/// <summary>
/// Rows for WooCommerce's product import with "Update existing products": it finds products by SKU and changes only the columns of the
/// file.
/// </summary>
internal static class WooCommerceStock
{
    /// <summary>The row of a product; null if the product has no SKU in the shop.</summary>
    /// <param name="product">The product.</param>
    public static IReadOnlyList<KeyValuePair<string, object?>>? Row(McfSellableStock product) =>
        product.ShopSku is not { } sku
            ? null
            :
            [
                new("SKU", sku),
                new("Stock", product.SellableQuantity),
                new("In stock?", product.SellableQuantity > 0 ? 1 : 0),
            ];
}
