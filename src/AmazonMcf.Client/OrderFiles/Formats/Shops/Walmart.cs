using AmazonMcf.OrderFiles.Statuses;

namespace AmazonMcf.OrderFiles.Formats.Shops;

/// <summary>
/// Walmart Marketplace's export of purchase orders. A customer's order may be split into several purchase orders, and each is placed as an
/// order of its own. The file names no country.
/// </summary>
internal static class Walmart
{
    public static ShopFormat Format { get; } = new()
    {
        Name = "Walmart",
        Description = "Walmart Marketplace, purchase orders",
        Signatures = [["PO#", "Order#", "Ship to Address 1", "Line#"]],
        Columns = new()
        {
            { "OrderId", "PO#" },
            { "DisplayableOrderId", "Order#" },
            { "SellerFulfillmentOrderItemId", "Line#" },
            { "SellerSku", "SKU" },
            { "ProductName", "Item Description" },
            { "Quantity", "Qty" },
            { "DisplayableOrderDate", "Order Date" },
            { "ShippingMethod", "Shipping Method" },
            { "Name", "Customer Name" },
            { "AddressLine1", "Ship to Address 1" },
            { "AddressLine2", "Ship to Address 2" },
            { "City", "City" },
            { "StateOrRegion", "State" },
            { "PostalCode", "Zip" },
            { "CountryCode", "Ship to Country" },
            { "Phone", "Customer Phone Number" },
        },
        Statuses = new() { Columns = new Dictionary<string, StatusRole> { ["customerintenttocancel"] = StatusRole.Request } },
        Unused =
        [
            "Ship By", "Delivery Date", "Customer Shipping Address", "Segment", "FLIDS", "UPC", "Status", "Item Description",
            "Shipping Tier", "Shipping SLA", "Shipping Config Source", "Item Cost", "Shipping Cost", "Tax", "Carrier", "Tracking Number",
            "Tracking Url", "Update Status", "Update Qty", "Update Carrier", "Update Tracking Number", "Update Tracking Url",
            "Order Type", "Replacement Order", "Original Customer Order Id", "Customer Intent To Cancel", "Seller Order No",
            "Fulfillment Entity",
        ],
    };
}
