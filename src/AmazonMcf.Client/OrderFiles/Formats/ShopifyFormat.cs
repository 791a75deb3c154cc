using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Rows;

namespace AmazonMcf.OrderFiles.Formats;

/// <summary>
/// Shopify's export of orders: one row a line, order-level values only on its first row. The order name <c>#1001</c> stays
/// what the recipient sees; the order is placed as <c>1001</c>, because the service rejects <c>#</c> in ids.
/// </summary>
internal static class ShopifyFormat
{
    public static ShopFormat Format { get; } = new()
    {
        Name = "Shopify",
        Description = "Shopify, orders export",
        Signatures = [["Name", "Lineitem quantity", "Lineitem sku"]],
        Columns = ColumnsOf("Name"),

        // What every export has besides; anything else was added by an app and is kept.
        Unused =
        [
            "Financial Status", "Fulfillment Status", "Cancelled at",
            "Paid at", "Fulfilled at", "Accepts Marketing", "Subtotal", "Shipping", "Taxes", "Total", "Discount Code", "Discount Amount",
            "Shipping Street", "Shipping Province Name", "Notes", "Note Attributes", "Payment Method", "Payment Reference",
            "Payment References", "Payment ID", "Payment Terms Name", "Next Payment Due At", "Refunded Amount", "Vendor",
            "Outstanding Balance", "Employee", "Location", "Device ID", "Id", "Tags", "Risk Level", "Source", "Phone", "Receipt Number",
            "Duties", "Taxes Included", "Billing *", "Lineitem *", "Tax *",
        ],
        IdMarks = "#",
        LinesMayRepeat = true,
        Statuses = new() { RemovedLinesHaveNoUnit = true },
        Finishes = Finish,
    };

    /// <summary>The columns of Shopify and of shops that follow it.</summary>
    /// <param name="orderId">The column of the order ID.</param>
    public static ColumnTable ColumnsOf(string orderId) => new()
    {
        { "OrderId", orderId },
        { "DisplayableOrderDate", "Created at" },
        { "BuyerEmail", "Email" },
        { "Currency", "Currency" },
        { "ShippingMethod", "Shipping Method" },
        { "SellerSku", "Lineitem sku" },
        { "ProductName", "Lineitem name" },
        { "Quantity", "Lineitem quantity" },
        { "Name", "Shipping Name" },
        { "AddressLine1", "Shipping Address1" },
        { "AddressLine2", "Shipping Address2" },
        { "Company", "Shipping Company" },
        { "City", "Shipping City" },
        { "StateOrRegion", "Shipping Province" },
        { "PostalCode", "Shipping Zip" },
        { "CountryCode", "Shipping Country" },
        { "Phone", "Shipping Phone" },
    };

    private static void Finish(OrderDraft draft, OrderGroup group, ColumnPlan plan, OrderFileOptions options, RowErrorWriter errors) =>
        draft.Order.DisplayableOrderId ??= group.Rows[0].Cells[plan.IdIndex];
}
