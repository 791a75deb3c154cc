using AmazonMcf.OrderFiles.Formats.Lines;
using AmazonMcf.OrderFiles.Statuses;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Formats.Shops;

/// <summary>BigCommerce's orders export: a row per order with all its lines in one cell.</summary>
internal static class BigCommerce
{
    public static ShopFormat Format { get; } = new()
    {
        Name = "BigCommerce",
        Description = "BigCommerce, orders export",
        DateOrder = DateOrder.DayFirst,
        Signatures = [["Order ID", "Product Details", "Shipping Street 1"]],
        Columns = new()
        {
            { "OrderId", "Order ID" },
            { "DisplayableOrderDate", "Order Date" },
            { "ShippingMethod", "Ship Method" },
            { "BuyerEmail", "Customer Email", "Shipping Email" },
            { "Currency", "Order Currency Code" },
            { "Name", "Shipping Name" },
            { "FirstName", "Shipping First Name" },
            { "LastName", "Shipping Last Name" },
            { "Company", "Shipping Company" },
            { "AddressLine1", "Shipping Street 1" },
            { "AddressLine2", "Shipping Street 2" },
            { "City", "Shipping Suburb" },
            { "StateOrRegion", "Shipping State Abbreviation", "Shipping State" },
            { "PostalCode", "Shipping Zip" },
            { "CountryCode", "Shipping Country" },
            { "Phone", "Shipping Phone" },
        },
        Unused =
        [
            "Customer ID", "Customer Name", "Customer Phone", "Customer Company", "Customer Group *", "Order Time", "Order Status",
            "Subtotal *", "Tax Total", "Shipping Cost *", "Handling Cost *", "Order Total *", "Combined Product Weight",
            "Payment Method", "Store Credit Redeemed", "Gift Certificate *", "Gift Wrapping *", "Coupon *", "Total Quantity",
            "Total Shipped", "Date Shipped", "Exchange Rate", "Order Notes", "Customer Message", "Billing *", "Refund Amount",
            "Channel *", "Shipping State", "Shipping Email", "Unique Products Total", "Peachtree *", "Marketplace *", "Transaction ID",
        ],
        Lines = new KeyedLines(fieldMark: @",\s*", key: "Product [A-Za-z][A-Za-z ]*", valueMark: @":\s?", lineMark: @"\s*\|\s*")
        {
            Cells = ["Product Details"],
            Count = ["Total Quantity"],
            Sku = "Product SKU",
            Quantity = "Product Qty",
            Example = "Product ID: 1, Product Qty: 2, Product SKU: MUG, Product Name: Mug",
        },
        LinesMayRepeat = true,

        // Pending orders are not paid yet.
        Statuses = new()
        {
            Columns = new Dictionary<string, StatusRole> { ["totalshipped"] = StatusRole.ShippedTotal },
            Values = new Dictionary<string, StatusMeaning> { ["pending"] = StatusMeaning.Unpaid },
        },
    };
}
