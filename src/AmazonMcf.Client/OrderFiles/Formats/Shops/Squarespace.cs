namespace AmazonMcf.OrderFiles.Formats.Shops;

/// <summary>Squarespace's orders export: Shopify's columns with an ID of its own and statuses in capitals.</summary>
internal static class Squarespace
{
    public static ShopFormat Format { get; } = ShopifyFormat.Format with
    {
        Name = "Squarespace",
        Description = "Squarespace, orders export",
        Signatures = [["Order ID", "Lineitem quantity", "Lineitem sku"]],
        Columns = ShopifyFormat.ColumnsOf("Order ID"),
        Unused =
        [
            .. ShopifyFormat.Format.Unused, "Amount Refunded", "Private Notes", "Channel *",
        ],
    };
}
