using System.Globalization;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>Whatever the status columns of a file say, an order ships with all its lines, or the missing ones are listed.</summary>
public sealed class LeftOutPropertyTests
{
    private static readonly (string Header, string[] Values)[] Columns =
    [
        ("Order Status", ["", "new", "Processing", "cancelled", "on_hold", "mystery"]),
        ("Payment Status", ["", "paid", "pending", "refunded", "partially_refunded"]),
        ("Status", ["", "open", "shipped", "partial"]),
        ("Line status", ["", "unfulfilled", "fulfilled", "returned"]),
        ("Date Shipped", ["", "2026-11-20", "0000-00-00"]),
        ("Requires shipping", ["", "true", "false"]),
        ("Quantity to ship", ["1", "2", "3", "0"]),
        ("Quantity shipped", ["", "0", "1", "3", "x"]),
        ("Quantity refunded", ["", "0", "-1"]),
        ("Shipping method", ["", "Standard", "Store pickup"]),
        ("Cancelled at", ["", "2026-11-20"]),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_order_ships_with_fewer_lines_than_its_file_says(int seed)
    {
        var random = new Random(seed);
        var shipped = 0;
        for (var i = 0; i < 300; i++)
        {
            var rows = Rows(random, out var columns);
            var header = OrderText.CsvHeader + string.Concat(columns.Select(column => "," + column));
            var text = OrderText.Lines([header, .. rows.Select(row => row.Text)]);
            shipped += Check(OrderText.Read(text, Options(random)), rows, columns);
        }

        Assert.InRange(shipped, 100, 2000);
    }

    private static int Check(List<OrderFileEntry> entries, List<(string Id, string Sku, string Text)> rows, List<string> columns)
    {
        var byId = rows.Select((row, index) => (row.Id, row.Sku, Line: index + 2)).ToLookup(row => row.Id, StringComparer.Ordinal);
        Assert.Equal(byId.Select(order => order.Key).Order(), entries.Select(entry => entry.SellerFulfillmentOrderId!).Order());
        foreach (var entry in entries)
        {
            var said = new[] { entry.Order is not null, entry.LeftOut is not null, entry.ValidationErrors.Count > 0 };
            Assert.Single(said, true);
            if (entry.Order is { } order)
            {
                var lines = order.Items.Select(item => item.SellerSku).Concat(entry.LeftOutLines.Select(line => line.SellerSku));
                Assert.Equal(byId[entry.SellerFulfillmentOrderId!].Select(row => row.Sku).Order(), lines.Order());
                Assert.All(order.Items, item => Assert.InRange(item.Quantity, 1, columns.Contains("Quantity to ship") ? 3 : 4));
                Assert.All(entry.LeftOutLines, line => Assert.NotEqual("", line.Reason));
            }
        }

        return entries.Count(entry => entry.Order is not null);
    }

    private static List<(string Id, string Sku, string Text)> Rows(Random random, out List<string> columns)
    {
        var chosen = Columns.Where(_ => random.Next(4) == 0).ToArray();
        columns = [.. chosen.Select(column => column.Header)];
        var rows = new List<(string, string, string)>();
        for (var order = 1; order <= 3; order++)
        {
            var lines = random.Next(1, 4);
            for (var line = 1; line <= lines; line++)
            {
                var id = order.ToString(CultureInfo.InvariantCulture);
                var sku = $"SKU-{order}-{line}";
                var cells = chosen.Select(column => "," + column.Values[random.Next(column.Values.Length)]);
                rows.Add((id, sku, OrderText.CsvRow(id, sku, "4") + string.Concat(cells)));
            }
        }

        return rows;
    }

    // A file without paid orders is an error of the whole file.
    private static OrderFileOptions Options(Random random) => new()
    {
        IncludeUnpaid = true,
        IncludeCancelled = random.Next(2) == 0,
        IncludeRefunded = random.Next(2) == 0,
        IncludeFulfilled = random.Next(2) == 0,
        IncludePickup = random.Next(2) == 0,
        IncludeOnHold = random.Next(2) == 0,
    };
}
