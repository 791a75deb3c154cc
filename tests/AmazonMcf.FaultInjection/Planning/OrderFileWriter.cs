using System.Globalization;

namespace AmazonMcf.FaultInjection.Planning;

/// <summary>Writes order files: Amazon's flat file with tabs, and plain tables with commas.</summary>
internal static class OrderFileWriter
{
    private static readonly (string Name, string Street, string City, string State, string PostalCode)[] Buyers =
    [
        ("Ana Beltrán", "418 Larkspur Ln", "Ann Arbor", "MI", "48103"),
        ("Marcus Whitfield", "2200 Harbor View Dr", "Duluth", "MN", "55802"),
        ("Zoë Müller", "77 Juniper St", "Portland", "OR", "97205"),
        ("Priya Raman", "9 Old Mill Rd Unit #12", "Burlington", "VT", "05401"),
        ("Noa Ben-Ami", "1500 Seventh Ave", "Seattle", "WA", "98101"),
    ];

    private static readonly DateTime FirstDay = new(2026, 11, 2, 0, 0, 0, DateTimeKind.Utc);

    private static readonly OrderColumn[] Columns =
    [
        new("MerchantFulfillmentOrderID", "SellerFulfillmentOrderId", (order, _) => order.Id, IsOfLine: true),
        new("DisplayableOrderDate", "DisplayableOrderDate", (order, _) => Day(order)),
        new("MerchantSKU", "SellerSku", (_, line) => line.Sku, IsOfLine: true),
        new("Quantity", "Quantity", (_, line) => line.Quantity.ToString(CultureInfo.InvariantCulture), IsOfLine: true),
        new("MerchantFulfillmentOrderItemID", "SellerFulfillmentOrderItemId", (_, line) => line.Id, IsOfLine: true),
        new("DisplayableOrderComment", "DisplayableOrderComment", (_, _) => "Thank you for shopping at Lark & Pine."),
        new("DeliverySLA", "ShippingSpeedCategory", (order, _) => order.Speed),
        new("AddressName", "Name", (order, _) => Buyer(order).Name),
        new("AddressFieldOne", "AddressLine1", (order, _) => Buyer(order).Street),
        new("AddressCity", "City", (order, _) => Buyer(order).City),
        new("AddressStateOrRegion", "StateOrRegion", (order, _) => Buyer(order).State),
        new("AddressPostalCode", "PostalCode", (order, _) => Buyer(order).PostalCode),
        new("AddressCountryCode", "CountryCode", (_, _) => "US"),
        new("FulfillmentAction", "FulfillmentAction", (order, _) => order.IsHeld ? "Hold" : "Ship"),
    ];

    /// <summary>Writes the files of a plan into a folder, alternately flat files and tables.</summary>
    public static IReadOnlyList<PlannedFile> WriteAll(string folder, IReadOnlyList<IReadOnlyList<PlannedOrder>> plan) =>
        [
            .. plan.Select(
                (orders, index) =>
                {
                    var isFlat = index % 2 == 0;
                    var file = new PlannedFile(
                        Path.Combine(folder, FormattableString.Invariant($"orders-{index + 1:00}.{(isFlat ? "txt" : "csv")}")),
                        orders
                    );
                    File.WriteAllLines(file.Path, isFlat ? FlatLines(orders) : TableLines(orders));
                    return file;
                }
            ),
        ];

    private static IEnumerable<string> FlatLines(IReadOnlyList<PlannedOrder> orders) =>
        orders.SelectMany(order => order.Lines.Select((line, index) => string.Join(
                '\t', Columns.Select(column => index == 0 || column.IsOfLine ? column.Read(order, line) : ""))))
            .Prepend(string.Join('\t', Columns.Select(column => column.FlatName)));

    private static IEnumerable<string> TableLines(IReadOnlyList<PlannedOrder> orders) =>
        orders.SelectMany(order => order.Lines.Select(line => string.Join(',', Columns.Select(column => column.Read(order, line)))))
            .Prepend(string.Join(',', Columns.Select(column => column.TableName)));

    private static string Day(PlannedOrder order) =>
        FirstDay.AddDays(order.Number % 20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static (string Name, string Street, string City, string State, string PostalCode) Buyer(PlannedOrder order) =>
        Buyers[order.Number % Buyers.Length];
}
