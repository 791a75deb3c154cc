namespace AmazonMcf.OrderFiles.Formats.Shops;

/// <summary>TikTok Shop's orders export. The row below the header describes the columns, and every ID ends with a tab.</summary>
internal static class TikTok
{
    public static ShopFormat Format { get; } = new()
    {
        Name = "TikTok",
        Description = "TikTok Shop, orders export",
        Signatures = [["Order ID", "Seller SKU", "Recipient", "Zipcode", "Address Line 1"]],
        Columns = new()
        {
            { "OrderId", "Order ID" },
            { "SellerSku", "Seller SKU" },
            { "ProductName", "Product Name" },
            { "Quantity", "Quantity" },
            { "DisplayableOrderDate", "Created Time" },
            { "ShippingMethod", "Delivery Option" },
            { "Name", "Recipient" },
            { "AddressLine1", "Address Line 1" },
            { "AddressLine2", "Address Line 2" },
            { "City", "City" },
            { "StateOrRegion", "State" },
            { "PostalCode", "Zipcode" },
            { "CountryCode", "Country" },
            { "Phone", "Phone #" },
        },
        Unused =
        [
            "Order Status", "Order Substatus", "Cancelation/Return Type", "Normal or Pre-order", "SKU ID", "Product Name", "Variation",
            "Sku Quantity of return", "SKU *", "Order Amount", "Order Refund Amount", "Shipping Fee *", "Original Shipping Fee", "Taxes",
            "Small Order Fee", "Payment platform discount", "Paid Time", "RTS Time", "Shipped Time", "Delivered Time", "Cancelled Time",
            "Cancel By", "Cancel Reason", "Fulfillment Type", "Warehouse Name", "Tracking ID", "Delivery Option Type",
            "Shipping Provider Name", "Buyer Message", "Buyer Username", "Delivery Instruction", "Payment Method", "Weight(kg)",
            "Product Category", "Package ID", "Seller Note", "Checked Status", "Checked Marked by",
        ],
        HasDescriptionRow = true,
    };
}
