using AmazonMcf.OrderFiles.Statuses;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Formats.Shops;

/// <summary>ShipStation's export of orders: a row per item.</summary>
internal static class ShipStation
{
    public static ShopFormat Format { get; } = new()
    {
        Name = "ShipStation",
        Description = "ShipStation, orders export",
        DateOrder = DateOrder.MonthFirst,
        Signatures = [["Order - Number", "Item - SKU", "Ship To - Name"]],
        Columns = new()
        {
            { "OrderId", "Order - Number" },
            { "SellerSku", "Item - SKU" },
            { "ProductName", "Item - Name" },
            { "Quantity", "Item - Qty" },
            { "DisplayableOrderDate", "Date - Order Date" },
            { "ShippingMethod", "Service - Requested Service" },
            { "BuyerEmail", "Customer Email" },
            { "Name", "Ship To - Name" },
            { "Company", "Ship To - Company" },
            { "AddressLine1", "Ship To - Address 1" },
            { "AddressLine2", "Ship To - Address 2" },
            { "AddressLine3", "Ship To - Address 3" },
            { "City", "Ship To - City" },
            { "StateOrRegion", "Ship To - State" },
            { "PostalCode", "Ship To - Postal Code" },
            { "CountryCode", "Ship To - Country" },
            { "Phone", "Ship To - Phone" },
        },
        Unused =
        [
            "Amount - *", "Bill To - *", "Carrier - *", "Count - *", "Custom - *", "Customer *", "Date - *", "Dimensions - *", "Gift - *",
            "Insurance - *", "Item - *", "Market - *", "Notes - *", "Order - *", "Other - *", "Service - *", "Shipment - *", "Store - *",
            "Weight - *",
        ],
        LinesMayRepeat = true,

        // Such orders are already with a fulfillment provider.
        Statuses = new() { Values = new Dictionary<string, StatusMeaning> { ["pendingfulfillment"] = StatusMeaning.Fulfilled } },
    };
}
