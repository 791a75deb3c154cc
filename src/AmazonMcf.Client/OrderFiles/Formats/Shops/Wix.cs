namespace AmazonMcf.OrderFiles.Formats.Shops;

/// <summary>Wix Stores' orders export: a row per item.</summary>
internal static class Wix
{
    public static ShopFormat Format { get; } = new()
    {
        Name = "Wix",
        Description = "Wix Stores, orders export",
        Signatures = [["Order number", "Recipient name", "Delivery country", "Delivery address"]],
        Columns = new()
        {
            { "OrderId", "Order number" },
            { "SellerSku", "SKU" },
            { "ProductName", "Item" },
            { "Quantity", "Qty" },
            { "DisplayableOrderDate", "Date created" },
            { "ShippingMethod", "Delivery method" },
            { "BuyerEmail", "Contact email" },
            { "Currency", "Currency" },
            { "Name", "Recipient name" },
            { "Company", "Recipient company name" },
            { "AddressLine1", "Delivery address" },
            { "City", "Delivery city" },
            { "StateOrRegion", "Delivery state", "Delivery state name" },
            { "PostalCode", "Delivery zip/postal code" },
            { "CountryCode", "Delivery country" },
            { "Phone", "Recipient phone" },
        },
        Unused =
        [
            "Time", "Fulfill by", "Total order quantity", "Note from customer", "Additional checkout info", "Item", "Variant",
            "Quantity refunded", "Price", "Weight", "Custom text", "Deposit amount", "Delivery time", "Delivery state name",
            "Billing *", "Payment status", "Payment method", "Coupon code", "Gift card amount", "Shipping rate", "Total tax", "Total",
            "Refunded amount", "Net amount", "Additional fees", "Fulfillment status", "Tracking number", "Fulfillment service",
            "Shipping label", "Delivery method type", "Item's custom text",
        ],
    };
}
