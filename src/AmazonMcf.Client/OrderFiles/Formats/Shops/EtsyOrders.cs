using AmazonMcf.OrderFiles.Formats.Lines;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Formats.Shops;

/// <summary>
/// Etsy's file of sold orders: a row per order with all its SKUs in one cell and the number of items beside them. It is read where the two
/// say how many units of each SKU are ordered.
/// </summary>
internal static class EtsyOrders
{
    private const string OtherFile =
        "In Etsy's Shop Manager, under Settings > Options > Download Data, download the CSV type 'Order Items' and import that file.";

    public static ShopFormat Format { get; } = new()
    {
        Name = "EtsyOrders",
        Description = "Etsy, Sold Orders",
        DateOrder = DateOrder.MonthFirst,
        Signatures = [["Order ID", "Number of Items", "Street 1", "Ship Zipcode"]],
        Columns = new()
        {
            { "OrderId", "Order ID" },
            { "DisplayableOrderDate", "Sale Date" },
            { "Name", "Full Name" },
            { "FirstName", "First Name" },
            { "LastName", "Last Name" },
            { "AddressLine1", "Street 1" },
            { "AddressLine2", "Street 2" },
            { "City", "Ship City" },
            { "StateOrRegion", "Ship State" },
            { "PostalCode", "Ship Zipcode" },
            { "CountryCode", "Ship Country" },
        },
        Unused =
        [
            "Buyer", "Buyer User ID", "Payment Method", "Date Shipped", "Currency", "Order Value", "Coupon *", "Discount Amount",
            "Shipping Discount", "Shipping", "Sales Tax", "Order Total", "Status", "Card Processing Fees", "Order Net", "Adjusted *",
            "Order Type", "Payment Type", "InPerson *",
        ],
        Lines = new SkuList
        {
            Cells = ["SKU"],
            Count = ["Number of Items"],
            Rule = "does not show how many units of each SKU are ordered: " + char.ToLowerInvariant(OtherFile[0]) + OtherFile.Substring(1),
        },
        Advice = OtherFile,
    };
}
