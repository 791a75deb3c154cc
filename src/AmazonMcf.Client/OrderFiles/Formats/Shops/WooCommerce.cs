using AmazonMcf.OrderFiles.Statuses;

namespace AmazonMcf.OrderFiles.Formats.Shops;

/// <summary>Orders of WooCommerce as the plugin Advanced Order Export writes them: a row per item.</summary>
internal static class WooCommerce
{
    public static ShopFormat Format { get; } = new()
    {
        Name = "WooCommerce",
        Description = "WooCommerce, plugin Advanced Order Export",
        Signatures =
        [
            ["Order Number", "First Name (Shipping)", "Address 1&2 (Shipping)"],
            ["Order Number", "First Name (Shipping)", "Address 1 (Shipping)"],
        ],
        Columns = new()
        {
            { "OrderId", "Order Number", "Order ID" },
            { "SellerSku", "SKU" },
            { "ProductName", "Item Name" },
            { "Quantity", "Quantity (- Refund)", "Quantity" },
            { "DisplayableOrderDate", "Order Date" },
            { "ShippingMethod", "Shipping Method Title", "Shipping Method" },
            { "BuyerEmail", "Email (Billing)" },
            { "Currency", "Currency", "Order Currency" },
            { "FirstName", "First Name (Shipping)" },
            { "LastName", "Last Name (Shipping)" },
            { "Company", "Company (Shipping)" },
            { "AddressLine1", "Address 1 (Shipping)", "Address 1&2 (Shipping)" },
            { "AddressLine2", "Address 2 (Shipping)" },
            { "City", "City (Shipping)" },
            { "StateOrRegion", "State Code (Shipping)", "State Name (Shipping)" },
            { "PostalCode", "Postcode (Shipping)" },
            { "CountryCode", "Country Code (Shipping)", "Country Name (Shipping)" },
            { "Phone", "Phone (Shipping)" },
        },
        Unused =
        [
            "Order ID", "Order Status", "Customer Note", "First Name (Billing)", "Last Name (Billing)", "Full Name (Billing)",
            "Company (Billing)", "Address 1&2 (Billing)", "Address 1 (Billing)", "Address 2 (Billing)", "City (Billing)",
            "State Code (Billing)", "State Name (Billing)", "Postcode (Billing)", "Country Code (Billing)", "Country Name (Billing)",
            "Phone (Billing)", "Payment Method Title", "Cart Discount Amount", "Order Subtotal Amount", "Shipping Method",
            "Order Shipping Amount", "Order Refund Amount", "Order Total Amount", "Order Total Tax Amount", "Item #", "Item Name",
            "Quantity", "Item Cost", "Coupon Code", "Discount Amount", "Discount Amount Tax",
        ],
        LinesMayRepeat = true,

        // Pending orders are not paid yet.
        Statuses = new() { Values = new Dictionary<string, StatusMeaning> { ["pending"] = StatusMeaning.Unpaid } },
    };
}
