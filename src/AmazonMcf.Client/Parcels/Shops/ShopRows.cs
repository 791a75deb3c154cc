using System.Globalization;
using System.Text.Json.Nodes;
using AmazonMcf.Model;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Parcels.Shops;

/// <summary>Makes what reports parcels to a shop. Each shop has its own rules for carriers, lines and corrections.</summary>
/// <param name="shop">The shop.</param>
/// <param name="shopId">The id of an Etsy shop; null for other shops.</param>
/// <param name="fulfillments">The open fulfillment orders of a Shopify shop; null for other shops.</param>
/// <param name="notifies">Whether the shop notifies the buyer, where it can be chosen.</param>
internal sealed class ShopRows(ShopKind shop, string? shopId = null, ShopifyFulfillments? fulfillments = null, bool notifies = false)
{
    private static readonly string[] RequestColumns = ["ShopOrderId", "TrackingNumber", "Method", "Path", "Body"];
    private static readonly string[] WooCommerceColumns = ["Order ID", "Tracking Provider", "Tracking Number", "Date Shipped"];

    /// <summary>The names of the columns, which are the same in all rows.</summary>
    public IReadOnlyList<string> Columns => shop switch
    {
        ShopKind.Shopify => ShopifyFulfillments.Columns,
        ShopKind.WooCommerce => WooCommerceColumns,
        _ => RequestColumns,
    };

    /// <summary>The member that a row cannot do without and that an object does not have; null if it is a parcel.</summary>
    /// <param name="parcel">The object, which a user may have made of something else.</param>
    public static string? FindMissing(McfParcel? parcel) => string.IsNullOrWhiteSpace(parcel?.ShopOrderId) ? nameof(McfParcel.ShopOrderId)
        : string.IsNullOrWhiteSpace(parcel?.TrackingNumber) ? nameof(McfParcel.TrackingNumber)
        : null;

    /// <summary>The row for a parcel.</summary>
    /// <param name="parcel">The parcel.</param>
    public ShopRow Of(McfParcel parcel) => shop switch
    {
        ShopKind.Shopify => Shopify(parcel),
        ShopKind.WooCommerce => WooCommerce(parcel),
        ShopKind.EBay => EBay(parcel),
        ShopKind.Etsy => Etsy(parcel),
        _ => WalmartRow.Of(parcel, CarrierIn(parcel)),
    };

    /// <summary>A request to an API of a shop.</summary>
    internal static ShopRow Request(McfParcel parcel, string path, JsonNode body) => ShopRow.Of(
        RequestColumns, parcel.ShopOrderId, parcel.TrackingNumber, "POST", path, body.ToJsonString(ShopJson.Options));

    /// <summary>The lines of which the parcel completes units.</summary>
    internal static IEnumerable<McfParcelLine> WholeLines(McfParcel parcel) => parcel.Lines.Where(line => line.Quantity > 0);

    /// <summary>Why the lines of a parcel cannot be named in a request; the end of a sentence that begins with the parcel.</summary>
    internal static string? FindLineProblem(McfParcel parcel)
    {
        var lines = WholeLines(parcel).ToList();
        return parcel.Lines.Count == 0
            ? "has no lines, because Amazon does not say what it contains. Report its units in the shop by hand."
            : lines.Count == 0
                ? "completes no unit of an order line. The line is reported with the parcel that does; this one needs no request."
                : lines.Exists(line => line.ShopLineId is null)
                    ? "has lines without a line ID. Report its units in the shop by hand, and place orders with the line IDs of the shop."
                    : null;
    }

    private string? CarrierIn(McfParcel parcel) => CarrierTable.Find(parcel)?.NameIn(shop);

    private ShopRow Shopify(McfParcel parcel)
    {
        var tracking = new JsonObject
        {
            ["company"] = CarrierIn(parcel) ?? parcel.Carrier,
            ["number"] = parcel.TrackingNumber,
            ["url"] = parcel.TrackingUrl,
        };
        return fulfillments!.Row(parcel, tracking, notifies);
    }

    private ShopRow WooCommerce(McfParcel parcel) => WithCorrection(parcel, ShopRow.Of(
        WooCommerceColumns,
        parcel.ShopOrderId,
        CarrierIn(parcel) ?? parcel.Carrier,
        parcel.TrackingNumber,
        UtcText(parcel.ShipDate, "yyyy-MM-dd")));

    // eBay takes letters and digits only, and orders of one line without naming it.
    private ShopRow EBay(McfParcel parcel)
    {
        var problem = FindLineProblem(parcel);
        if (problem is not null && parcel.OrderLineCount != 1)
        {
            return ShopRow.None(problem);
        }

        var body = new JsonObject();
        var lines = WholeLines(parcel).ToList();
        if (problem is null)
        {
            body["lineItems"] = new JsonArray([.. lines.Select(line => (JsonNode)new JsonObject
            {
                ["lineItemId"] = line.ShopLineId,
                ["quantity"] = line.Quantity,
            })]);
        }

        if (parcel.ShipDate is not null)
        {
            body["shippedDate"] = UtcText(parcel.ShipDate, "yyyy-MM-ddTHH:mm:ss.fffZ");
        }

        body["shippingCarrierCode"] = CarrierIn(parcel) ?? "Other";
        body["trackingNumber"] = TrackingNumber.Plain(parcel.TrackingNumber);
        return WithCorrection(
            parcel,
            Request(parcel, $"/sell/fulfillment/v1/order/{Uri.EscapeDataString(parcel.ShopOrderId)}/shipping_fulfillment", body));
    }

    // Etsy accepts any name of a carrier, and mails the buyer at each request.
    private ShopRow Etsy(McfParcel parcel) => WithCorrection(parcel, Request(
        parcel,
        $"/v3/application/shops/{Uri.EscapeDataString(shopId!)}/receipts/{Uri.EscapeDataString(parcel.ShopOrderId)}/tracking",
        new JsonObject
        {
            ["tracking_code"] = parcel.TrackingNumber,
            ["carrier_name"] = parcel.Carrier ?? "other",
            ["send_bcc"] = false,
        }));

    private static string? UtcText(DateTime? time, string format) =>
        time is { } value ? IsoTime.ToUtc(value).ToString(format, CultureInfo.InvariantCulture) : null;

    private static ShopRow WithCorrection(McfParcel parcel, ShopRow row) =>
        row with { Warning = Correction.AdviceForAddition(parcel) };
}
