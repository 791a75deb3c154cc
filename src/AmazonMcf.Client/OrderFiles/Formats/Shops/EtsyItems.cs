using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Formats.Shops;

/// <summary>Etsy's file of sold order items: a row per line.</summary>
internal static class EtsyItems
{
    public static ShopFormat Format { get; } = new()
    {
        Name = "EtsyItems",
        Description = "Etsy, Sold Order Items",
        DateOrder = DateOrder.MonthFirst,
        Signatures = [["Order ID", "Transaction ID", "Listing ID", "Ship Name", "Ship Zipcode"]],
        Columns = new()
        {
            { "OrderId", "Order ID" },
            { "SellerFulfillmentOrderItemId", "Transaction ID" },
            { "SellerSku", "SKU" },
            { "ProductName", "Item Name" },
            { "Quantity", "Quantity" },
            { "DisplayableOrderDate", "Sale Date" },
            { "Name", "Ship Name" },
            { "AddressLine1", "Ship Address1" },
            { "AddressLine2", "Ship Address2" },
            { "City", "Ship City" },
            { "StateOrRegion", "Ship State" },
            { "PostalCode", "Ship Zipcode" },
            { "CountryCode", "Ship Country" },
        },
        Unused =
        [
            "Item Name", "Buyer", "Price", "Coupon *", "Discount Amount", "Shipping Discount", "Order Shipping", "Order Sales Tax",
            "Item Total", "Currency", "Listing ID", "Date Paid", "Date Shipped", "Variations", "Order Type", "Listings Type",
            "Payment Type", "InPerson *", "VAT Paid by Buyer",
        ],
    };
}
