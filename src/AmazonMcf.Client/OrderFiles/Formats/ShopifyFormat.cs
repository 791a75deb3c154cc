using AmazonMcf.Model.KnownValues;
using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Rows;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Formats;

/// <summary>
/// Shopify's export of orders: one row a line, what belongs to the order on its first row alone. The order name <c>#1001</c> stays
/// what the recipient sees; the order is placed as <c>1001</c>, for <c>#</c> in ids makes trouble at the service.
/// </summary>
internal static class ShopifyFormat
{
    private const string LineStatus = "lineitemfulfillmentstatus";

    public static ShopFormat Format { get; } = new()
    {
        Name = "Shopify",
        Description = "Shopify, orders export",
        Signatures = [["Name", "Lineitem quantity", "Lineitem sku"]],
        Columns = ColumnsOf("Name"),

        // What every export has besides; anything else was added by an app and is kept.
        Unused =
        [
            "Paid at", "Fulfilled at", "Accepts Marketing", "Subtotal", "Shipping", "Taxes", "Total", "Discount Code", "Discount Amount",
            "Shipping Street", "Shipping Province Name", "Notes", "Note Attributes", "Payment Method", "Payment Reference",
            "Payment References", "Payment ID", "Payment Terms Name", "Next Payment Due At", "Refunded Amount", "Vendor",
            "Outstanding Balance", "Employee", "Location", "Device ID", "Id", "Tags", "Risk Level", "Source", "Phone", "Receipt Number",
            "Duties", "Taxes Included", "Billing *", "Lineitem *", "Tax *",
        ],
        Watched =
        [
            "Financial Status", "Fulfillment Status", "Cancelled at", "Lineitem fulfillment status", "Lineitem requires shipping",
            "Lineitem name",
        ],
        IdMarks = "#",
        LinesMayRepeat = true,
        LeavesOut = ReasonToLeaveOut,
        LeavesOutLine = ReasonToLeaveOutLine,
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

    private static string? ReasonToLeaveOut(OrderGroup group, ColumnPlan plan, OrderFileOptions options)
    {
        if (!options.IncludeCancelled && (Any(group, plan, "cancelledat") || Any(group, plan, "fulfillmentstatus", "restocked")))
        {
            return "it is canceled";
        }

        if (!options.IncludeRefunded && Any(group, plan, "financialstatus", "refunded"))
        {
            return "it is refunded";
        }

        if (!options.IncludeRefunded && Any(group, plan, "financialstatus", "voided"))
        {
            return "its payment is voided";
        }

        return !options.IncludeFulfilled && Any(group, plan, "fulfillmentstatus", "fulfilled") ? "it is already fulfilled" : null;
    }

    private static string? ReasonToLeaveOutLine(OrderRow row, ColumnPlan plan, OrderFileOptions options)
    {
        if (plan.Cell(row, "lineitemrequiresshipping") is { } requires && FlagText.TryRead(requires, out var ships) && !ships)
        {
            return $"'{plan.Cell(row, "lineitemname")}' does not require shipping";
        }

        if (plan.ColumnOf(OrderMembers.Sku.Path) is { } sku && row.Cells[sku.Index] is null)
        {
            return $"'{plan.Cell(row, "lineitemname")}' has no SKU";
        }

        return !options.IncludeFulfilled && Says(row, plan, LineStatus, "fulfilled") ? "it is already fulfilled" : null;
    }

    private static void Finish(OrderDraft draft, OrderGroup group, ColumnPlan plan, OrderFileOptions options, RowErrorWriter errors)
    {
        draft.Order.DisplayableOrderId ??= group.Rows[0].Cells[plan.IdIndex];
        var payment = group.Rows.Select(row => plan.Cell(row, "financialstatus")).FirstOrDefault(status => status is not null);
        switch (payment?.ToLowerInvariant())
        {
            case "partially_refunded":
                draft.Warnings.Add(
                    $"Order '{draft.Order.SellerFulfillmentOrderId}' is partially refunded, and the export does not show which units. "
                        + "Check its quantities."
                );
                break;
            case null or "paid":
                break;
            default:
                Unpaid(draft, payment, options);
                break;
        }

        if (!options.IncludeFulfilled)
        {
            RefusePartlyFulfilled(draft, plan, errors);
        }
    }

    private static void Unpaid(OrderDraft draft, string payment, OrderFileOptions options)
    {
        if (options.HoldUnpaid)
        {
            draft.Order.FulfillmentAction ??= FulfillmentActions.Hold;
        }
        else if (payment.ToLowerInvariant() is not ("refunded" or "voided"))
        {
            draft.Warnings.Add($"Order '{draft.Order.SellerFulfillmentOrderId}' is not paid in full ({payment}).");
        }
    }

    private static void RefusePartlyFulfilled(OrderDraft draft, ColumnPlan plan, RowErrorWriter errors)
    {
        foreach (var row in draft.LineRows.Where(row => Says(row, plan, LineStatus, "partial")))
        {
            errors.Cell(row, plan.Columns.First(column => column.Name == LineStatus), plan.Cell(row, LineStatus),
                "does not show how many units are still to ship; place this order manually.");
        }
    }

    private static bool Any(OrderGroup group, ColumnPlan plan, string column) => group.Rows.Any(row => plan.Cell(row, column) is not null);

    private static bool Any(OrderGroup group, ColumnPlan plan, string column, string status) =>
        group.Rows.Any(row => Says(row, plan, column, status));

    private static bool Says(OrderRow row, ColumnPlan plan, string column, string status) =>
        string.Equals(plan.Cell(row, column), status, StringComparison.OrdinalIgnoreCase);
}
