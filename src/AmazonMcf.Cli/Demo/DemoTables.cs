using System.Globalization;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Cli.Demo;

/// <summary>The tables that the demo writes.</summary>
internal static class DemoTables
{
    public static void Files(IEnumerable<string> files, IReadOnlyCollection<McfOrderRequest> orders) => Tables.Write(
        "Order files",
        ["File", "Format", "Orders", "Lines", "Units"],
        from file in files
        let own = orders.Where(order => order.Source?.Path == Path.GetFullPath(file)).ToList()
        select new[]
        {
            Path.GetFileName(file), own.FirstOrDefault()?.Source?.Format ?? "", Text(own.Count),
            Text(own.Sum(order => order.Items?.Count ?? 0)), Text(own.Sum(order => order.Items?.Sum(item => item.Quantity) ?? 0)),
        });

    public static void NotPlaced(IEnumerable<OrderFileEntry> entries) => Tables.Write(
        "Orders that are held back or excluded",
        ["Order", "Row", "Reason"],
        from entry in entries
        select new[]
        {
            entry.SellerFulfillmentOrderId ?? "",
            Text(entry.ValidationErrors is [var first, ..] ? first.Row ?? entry.Rows[0] : entry.Rows[0]),
            entry.LeftOut?.Reason ?? string.Join(' ', entry.ValidationErrors.Select(error => $"{error.Column}: {error.Rule}")),
        });

    public static void Previews(IEnumerable<McfPreview> previews, DateTime now) =>
        Tables.Write(
            "What the first order of each file would cost, and when it would arrive",
            ["Order", "Speed", "Total fee", "Arrives in days"],
            from preview in previews
            select new[]
            {
                preview.SellerFulfillmentOrderId ?? "",
                preview.ShippingSpeedCategory ?? "",
                preview.TotalFee is { } fee
                    ? string.Create(CultureInfo.InvariantCulture, $"{fee:0.00} {preview.Currency}")
                    : string.Join(' ', preview.Reasons),
                Range(Days(preview.EarliestArrivalDate, now), Days(preview.LatestArrivalDate, now)),
            }
        );

    public static void Orders(IEnumerable<McfOrder> orders, DateTime now) => Tables.Write(
        $"Orders, two weeks later ({now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} on the service's clock)",
        ["Status", "Orders", "Shipments", "Packages"],
        from order in orders
        group order by order.Status into byStatus
        orderby byStatus.Key
        select new[]
        {
            byStatus.Key ?? "", Text(byStatus.Count()), Text(byStatus.Sum(order => order.Shipments?.Count ?? 0)),
            Text(byStatus.Sum(order => order.Shipments?.Sum(shipment => shipment.Packages.Count) ?? 0)),
        });

    public static void Tracking(IEnumerable<McfTracking> packages) => Tables.Write(
        "Packages",
        ["Order", "Package", "Carrier", "Tracking number", "Status", "Latest event"],
        from package in packages
        let newest = package.TrackingEvents.MaxBy(trackingEvent => trackingEvent.EventDate)
        select new[]
        {
            package.SellerFulfillmentOrderId ?? "", package.PackageId ?? "", package.CarrierCode ?? "", package.TrackingNumber ?? "",
            package.CurrentStatus ?? "", newest?.EventDescription ?? newest?.EventCode ?? "",
        });

    public static void Returns(IEnumerable<McfReturnItem> items) => Tables.Write(
        "A return",
        ["Order", "Return item", "Order item", "Reason", "Status", "Authorization"],
        from item in items
        select new[]
        {
            item.SellerFulfillmentOrderId ?? "", item.SellerReturnItemId ?? "", item.SellerFulfillmentOrderItemId ?? "",
            item.SellerReturnReasonCode ?? "", item.Status ?? "", item.ReturnAuthorizationId ?? "",
        });

    private static string Range(string from, string to) => from == to ? from : $"{from}-{to}";

    private static string Days(DateTime? date, DateTime now) => date is null ? "?" : Text((int)Math.Ceiling((date.Value - now).TotalDays));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
