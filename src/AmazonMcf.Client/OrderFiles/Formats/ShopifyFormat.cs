using AmazonMcf.Model.KnownValues;
using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Rows;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Formats;

/// <summary>
/// Shopify's export of orders: one row a line, what belongs to the order on its first row alone. The order name <c>#1001</c> stays
/// what the recipient sees; the order is placed as <c>1001</c>, for <c>#</c> in ids makes trouble at the service.
/// </summary>
internal sealed class ShopifyFormat : OrderFileFormat
{
    private const string LineStatus = "lineitemfulfillmentstatus";

    private static readonly Dictionary<string, string> Members = new(StringComparer.Ordinal)
    {
        ["name"] = "SellerFulfillmentOrderId",
        ["createdat"] = "DisplayableOrderDate",
        ["email"] = "BuyerEmail",
        ["currency"] = "Currency",
        ["shippingmethod"] = "ShippingMethod",
        ["lineitemsku"] = "Items[].SellerSku",
        ["lineitemquantity"] = "Items[].Quantity",
        ["shippingname"] = "DestinationAddress.Name",
        ["shippingaddress1"] = "DestinationAddress.AddressLine1",
        ["shippingaddress2"] = "DestinationAddress.AddressLine2",
        ["shippingcompany"] = "Company",
        ["shippingcity"] = "DestinationAddress.City",
        ["shippingprovince"] = "DestinationAddress.StateOrRegion",
        ["shippingzip"] = "DestinationAddress.PostalCode",
        ["shippingcountry"] = "DestinationAddress.CountryCode",
        ["shippingphone"] = "DestinationAddress.Phone",
    };

    // What every export has besides; anything else was added by an app and is kept.
    private static readonly HashSet<string> Unused = new(
        [
            "paidat", "fulfilledat", "acceptsmarketing", "subtotal", "shipping", "taxes", "total", "discountcode", "discountamount",
            "shippingstreet", "shippingprovincename", "notes", "noteattributes", "paymentmethod", "paymentreference", "paymentreferences",
            "paymentid", "paymenttermsname", "nextpaymentdueat", "refundedamount", "vendor", "outstandingbalance", "employee", "location",
            "deviceid", "id", "tags", "risklevel", "source", "phone", "receiptnumber", "duties", "taxesincluded",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Watched = new(
        ["financialstatus", "fulfillmentstatus", "cancelledat", LineStatus, "lineitemrequiresshipping", "lineitemname"],
        StringComparer.Ordinal
    );

    public override string Name => "Shopify";

    public override bool LinesMayRepeat => true;

    public override bool Recognizes(HashSet<string> names) =>
        names.Contains("name") && names.Contains("lineitemquantity") && names.Contains("lineitemsku");

    public override string? MemberOf(string name) => Members.TryGetValue(name, out var member) ? member : null;

    public override int RankOf(string name) => 0;

    public override bool Watches(string name) => Watched.Contains(name);

    public override bool Keeps(string name) =>
        !Unused.Contains(name) && !Watched.Contains(name)
        && !name.StartsWith("billing", StringComparison.Ordinal)
        && !name.StartsWith("lineitem", StringComparison.Ordinal)
        && !name.StartsWith("tax", StringComparison.Ordinal);

    public override string IdOf(string cell) => cell.TrimStart('#');

    public override string? ReasonToLeaveOut(OrderGroup group, ColumnPlan plan, OrderFileOptions options)
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

    public override string? ReasonToLeaveOutLine(OrderRow row, ColumnPlan plan, OrderFileOptions options)
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

    public override void Finish(OrderDraft draft, OrderGroup group, ColumnPlan plan, OrderFileOptions options, RowErrorWriter errors)
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
