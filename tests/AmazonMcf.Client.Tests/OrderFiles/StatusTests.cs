using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Tests.OrderFiles.Formats;
using static AmazonMcf.Tests.OrderFiles.StatusTable;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>What status columns say is known in every format: what is done with or not to be shipped is excluded.</summary>
public sealed class StatusTests
{
    [Theory]
    [InlineData("Order Status", "Cancelled", McfLeftOutKind.Canceled)]
    [InlineData("Order - Status", "shipped", McfLeftOutKind.Fulfilled)]
    [InlineData("order_status", "on_hold", McfLeftOutKind.OnHold)]
    [InlineData("Status", "wc-completed", McfLeftOutKind.Fulfilled)]
    [InlineData("Status", "Failed", McfLeftOutKind.Canceled)]
    [InlineData("Status", "Awaiting payment", McfLeftOutKind.Unpaid)]
    [InlineData("Fulfillment Status", "DELIVERED", McfLeftOutKind.Fulfilled)]
    [InlineData("Fulfilment status", "returned", McfLeftOutKind.Refunded)]
    [InlineData("Bestellstatus", "Storniert", McfLeftOutKind.Canceled)]
    [InlineData("Versandstatus", "zurückgesendet", McfLeftOutKind.Refunded)]
    [InlineData("Statut de la commande", "Expédiée", McfLeftOutKind.Fulfilled)]
    [InlineData("Stato dell'ordine", "Annullato", McfLeftOutKind.Canceled)]
    [InlineData("Estado del envío", "Enviado", McfLeftOutKind.Fulfilled)]
    [InlineData("受注状態", "キャンセル", McfLeftOutKind.Canceled)]
    [InlineData("出荷済フラグ", "１", McfLeftOutKind.Fulfilled)]
    [InlineData("Order Status", "Duplicate", McfLeftOutKind.Canceled)]
    [InlineData("Order Status", "Manual review", McfLeftOutKind.OnHold)]
    [InlineData("Status do pedido", "Devolvido", McfLeftOutKind.Refunded)]
    [InlineData("Financial Status", "VOIDED", McfLeftOutKind.Refunded)]
    [InlineData("Payment status", "Not paid", McfLeftOutKind.Unpaid)]
    [InlineData("Zahlungsstatus", "offen", McfLeftOutKind.Unpaid)]
    [InlineData("Paid", "no", McfLeftOutKind.Unpaid)]
    [InlineData("Cancelled at", "2026-11-20", McfLeftOutKind.Canceled)]
    [InlineData("Date Shipped", "09/14/26", McfLeftOutKind.Fulfilled)]
    [InlineData("Shipped Time", "09/22/2026 10:15:45 AM", McfLeftOutKind.Fulfilled)]
    [InlineData("Verschickt am - Datum", "10-Dez-25", McfLeftOutKind.Fulfilled)]
    [InlineData("is-buyer-requested-cancellation", "true", McfLeftOutKind.Canceled)]
    [InlineData("Cancelation/Return Type", "Cancel", McfLeftOutKind.Canceled)]
    [InlineData("Cancelation/Return Type", "Return/Refund", McfLeftOutKind.Refunded)]
    [InlineData("Requires shipping", "no", McfLeftOutKind.NothingToShip)]
    [InlineData("Quantity to ship", "0", McfLeftOutKind.NothingToShip)]
    [InlineData("Shipping method", "Collect from the shop", McfLeftOutKind.Pickup)]
    [InlineData("Shipping method", "local_pickup:3", McfLeftOutKind.Pickup)]
    [InlineData("Delivery Option", "Click & Collect", McfLeftOutKind.Pickup)]
    [InlineData("Lieferart", "Selbstabholung", McfLeftOutKind.Pickup)]
    [InlineData("Mode de livraison", "Retrait en boutique", McfLeftOutKind.Pickup)]
    [InlineData("配送方法", "店頭受取", McfLeftOutKind.Pickup)]
    [InlineData("Click And Collect", "Yes", McfLeftOutKind.Pickup)]
    [InlineData("Location", "Buy with Prime", McfLeftOutKind.Fulfilled)]
    [InlineData("Shipping method", "Prime Free Shipping", McfLeftOutKind.Fulfilled)]
    [InlineData("fulfillment-channel", "Amazon", McfLeftOutKind.Fulfilled)]
    [InlineData("Producto Físico", "No", McfLeftOutKind.NothingToShip)]
    public void An_order_that_is_not_to_be_shipped_is_left_out_in_any_table(string column, string value, string kind)
    {
        var text = Table([column], [value]);

        var entry = Assert.Single(OrderText.Read(text));

        Assert.True(entry.IsLeftOut);
        Assert.Null(entry.Order);
        Assert.Empty(entry.ValidationErrors);
        Assert.Equal(kind, entry.LeftOut!.Kind);
        Assert.Equal(("A1", "orders.csv"), (entry.LeftOut.SellerFulfillmentOrderId, entry.LeftOut.Path));
        Assert.Equal([2], entry.LeftOut.Rows);
        if (kind != McfLeftOutKind.NothingToShip)
        {
            Assert.NotNull(Assert.Single(OrderText.Read(text, Including(kind))).Order);
        }
    }

    [Theory]
    [InlineData("Order Status", "Processing")]
    [InlineData("Status", "Awaiting Fulfillment")]
    [InlineData("Fulfillment Status", "PENDING")]
    [InlineData("Bestellstatus", "In Bearbeitung")]
    [InlineData("出荷済フラグ", "0")]
    [InlineData("Payment Status", "Paid")]
    [InlineData("Paid", "yes")]
    [InlineData("Paid On Date", "Sep-18-26")]
    [InlineData("Date Shipped", "")]
    [InlineData("Cancelled at", "0000-00-00 00:00:00")]
    [InlineData("Canceled at", "NULL")]
    [InlineData("is-buyer-requested-cancellation", "false")]
    [InlineData("Requires shipping", "TRUE")]
    [InlineData("Shipping method", "Standard")]
    [InlineData("Click And Collect", "No")]
    [InlineData("Quantity shipped", "0")]
    [InlineData("Location", "Back store")]
    [InlineData("Refunded Amount", "0.00 USD")]
    public void An_order_that_is_to_be_shipped_is_placed(string column, string value)
    {
        using var file = OrderText.Open(Table([column], [value]));

        var entry = Assert.Single(file.ReadEntries());

        Assert.Empty(file.Warnings);
        Assert.Equal(3, entry.Placed().Items[0].Quantity);
        Assert.Empty(entry.LeftOutLines);
        Assert.Empty(file.ClosingWarnings);
    }

    [Fact]
    public void Without_a_column_for_it_nothing_is_left_out() =>
        Assert.NotNull(Assert.Single(OrderText.Read(Table(["Note"], ["unpaid"]))).Order);

    [Theory]
    [InlineData("")]
    [InlineData("pending")]
    [InlineData("partially_paid")]
    public void Unpaid_orders_are_placed_only_when_asked_for(string status)
    {
        var text = Table(["Payment Status"], [status], ["paid"]);

        Assert.Equal([true, false], OrderText.Read(text).ConvertAll(entry => entry.LeftOut?.Kind == McfLeftOutKind.Unpaid));
        Assert.All(
            OrderText.Read(text, new OrderFileOptions { IncludeUnpaid = true }), entry => Assert.Null(entry.Placed().FulfillmentAction));
        Assert.Equal(
            ["Hold", null],
            OrderText.Read(text, new OrderFileOptions { HoldUnpaid = true }).ConvertAll(entry => entry.Placed().FulfillmentAction)
        );
    }

    [Fact]
    public void A_file_without_paid_orders_is_rejected()
    {
        var text = Table(["Financial Status", "Fulfillment Status"], ["", "unfulfilled"], ["", "unfulfilled"]);

        var failure = Assert.Throws<McfOrderFileException>(() => OrderText.Open(text));

        Assert.Contains("abandoned", failure.Message, StringComparison.Ordinal);
        Assert.Contains("'Financial Status'", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, OrderText.Read(text, new OrderFileOptions { IncludeUnpaid = true }).Count(entry => entry.Order is not null));
    }

    [Fact]
    public void Several_reasons_need_to_be_lifted_one_by_one()
    {
        var text = Table(["Order Status", "Payment Status"], ["cancelled", "voided"]);

        Assert.Equal(McfLeftOutKind.Canceled, Assert.Single(OrderText.Read(text)).LeftOut!.Kind);
        Assert.Equal(
            McfLeftOutKind.Refunded, Assert.Single(OrderText.Read(text, new OrderFileOptions { IncludeCancelled = true })).LeftOut!.Kind);
        Assert.NotNull(
            Assert.Single(OrderText.Read(text, new OrderFileOptions { IncludeCancelled = true, IncludeRefunded = true })).Order);
    }

    [Fact]
    public void An_unknown_status_is_a_warning_with_its_values_in_a_plain_table()
    {
        using var file = OrderText.Open(Table(["Order Status"], ["Parked"], ["Waiting for Bob"], ["parked"], ["new"]));

        Assert.All(file.ReadEntries(), entry => Assert.NotNull(entry.Order));
        var warning = Assert.Single(file.ClosingWarnings);
        Assert.Contains("'Order Status'", warning, StringComparison.Ordinal);
        Assert.Contains("'Parked' (2 orders), 'Waiting for Bob' (1 order)", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Parked by Bob", null)]
    [InlineData("awaiting_shipment", "A-2")]
    public void An_unknown_status_holds_the_order_back_in_a_recognized_format(string status, string? second)
    {
        var row = "A-1,2026-11-20,MUG,Mug,2,Pat Payer,Ann Lee,1 Elm St,Apt 2,Ann Arbor,MI,48103,US,Standard,awaiting_shipment";
        var text = OrderText.Lines(
            FormatHeaders.ShipStation + ",Order - Status",
            row,
            row.Replace("A-1", "A-2", StringComparison.Ordinal).Replace("awaiting_shipment", status, StringComparison.Ordinal));
        var everything = new OrderFileOptions
        {
            IncludeCancelled = true,
            IncludeFulfilled = true,
            IncludeOnHold = true,
            IncludePickup = true,
            IncludeRefunded = true,
            IncludeUnpaid = true,
        };

        foreach (var options in new[] { new OrderFileOptions(), everything })
        {
            using var file = OrderText.Open(text, options);
            var entries = file.ReadEntries().ToList();
            Assert.Equal("ShipStation", file.Format);
            Assert.Equal(["A-1", second], entries.Select(entry => entry.Order?.SellerFulfillmentOrderId));
            Assert.Empty(file.ClosingWarnings);
            if (second is null)
            {
                var error = Assert.Single(entries[1].ValidationErrors);
                Assert.Equal((3, "Order - Status", status), (error.Row, error.Column, error.Value));
                Assert.StartsWith(
                    "is not a known status, so it is not certain that the order is to be shipped.", error.Rule, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_column_of_notes_does_not_fill_the_warning_or_the_memory()
    {
        using var file = OrderText.Open(Table(["Status"], [.. Enumerable.Range(1, 400).Select(number => new[] { $"note {number}" })]));

        Assert.Equal(400, file.ReadEntries().Count(entry => entry.Order is not null));
        Assert.InRange(Assert.Single(file.ClosingWarnings).Length, 100, 500);
    }

    [Fact]
    public void Two_statuses_for_one_order_hold_it_back()
    {
        var error = OrderText.Error(Order(["Order Status"], ["processing"], ["cancelled"]));

        Assert.Equal((3, "Order Status", "cancelled"), (error.Row, error.Column, error.Value));
        Assert.Contains("row 2", error.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Status", "shipped", "unshipped")]
    [InlineData("Date Shipped", "2026-11-20", "")]
    [InlineData("Item status", "refunded", "new")]
    [InlineData("Requires shipping", "false", "true")]
    [InlineData("Remaining quantity", "0", "3")]
    [InlineData("Quantity refunded", "-3", "0")]
    public void A_line_that_is_done_with_is_left_out_and_listed(string column, string first, string second)
    {
        using var file = OrderText.Open(Order([column], [first], [second]));

        var entry = Assert.Single(file.ReadEntries());

        Assert.Equal("3 x SKU-2", Assert.Single(entry.Placed().Items).ToString());
        Assert.Equal((2, "SKU-1"), (Assert.Single(entry.LeftOutLines).Row, entry.LeftOutLines[0].SellerSku));
        Assert.Equal([2, 3], entry.Order!.Source!.Rows);
        Assert.Contains("1 line of other orders excluded", Assert.Single(file.ClosingWarnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_exports_in_one_file_do_not_ship_what_the_later_one_says_is_shipped()
    {
        var row = OrderText.CsvRow("A1");

        var error = OrderText.Error(OrderText.Lines(OrderText.CsvHeader + ",Status", row + ",new", row + ",shipped"));

        Assert.Equal(3, error.Row);
        Assert.Contains("row 2", error.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fulfilled", "unfulfilled", true)]
    [InlineData("fulfilled", "", false)]
    [InlineData("", "", false)]
    public void An_order_shipped_in_part_needs_a_status_in_each_line(string first, string second, bool ships)
    {
        var entry = Assert.Single(OrderText.Read(Order(["Order Status", "Line status"], ["Partially shipped", first], ["", second])));

        Assert.Equal(ships ? ["SKU-2"] : null, entry.Order?.Items.Select(item => item.SellerSku));
        Assert.Equal(ships ? 0 : 1, entry.ValidationErrors.Count);
    }

    [Theory]
    [InlineData("Quantity purchased", "5", "Quantity to ship", "2", 2)]
    [InlineData("Quantity to ship", "2", "Quantity shipped", "1", 2)]
    [InlineData("Qty shipped", "1", "Qty returned", "1", 1)]
    [InlineData("Quantity (- Refund)", "1", "Note", "", 1)]
    [InlineData("Refunded quantity", "-1.0", "Note", "", 2)]
    [InlineData("Open quantity", "3", "Note", "", 3)]
    public void What_is_left_to_ship_wins(string one, string first, string other, string second, int quantity) =>
        Assert.Equal(quantity, OrderText.Order(Table([one, other], [first, second])).Items[0].Quantity);

    [Fact]
    public void A_count_that_is_not_a_number_holds_the_order_back()
    {
        var error = OrderText.Error(Table(["Quantity shipped"], ["some"]));

        Assert.Equal((2, "Quantity shipped", "some"), (error.Row, error.Column, error.Value));
    }

    [Theory]
    [InlineData("Payment Status", "partially refunded")]
    [InlineData("Order Status", "partially shipped")]
    [InlineData("Fulfillment status", "partial")]
    [InlineData("Refunded Amount", "$5.00")]
    public void What_is_done_in_part_is_held_back_unless_the_lines_tell(string column, string value)
    {
        var error = OrderText.Error(Table([column], [value]));
        Assert.Equal((2, column, value), (error.Row, error.Column, error.Value));

        Assert.Equal(1, OrderText.Order(Table([column, "Quantity to ship"], [value, "1"])).Items[0].Quantity);
    }

    [Fact]
    public void A_method_in_the_speed_map_is_one_that_ships()
    {
        var options = new OrderFileOptions { SpeedMap = new Dictionary<string, string> { ["Collection Plus"] = "Expedited" } };
        var text = Table(["Shipping method"], ["Collection Plus"], ["Collection"]);

        Assert.Equal(["Expedited", null], OrderText.Read(text, options).ConvertAll(entry => entry.Order?.ShippingSpeedCategory));
    }

    [Fact]
    public void A_file_with_thousands_of_left_out_orders_has_one_warning()
    {
        string[] statuses = ["shipped", "cancelled", "new"];
        var rows = Enumerable.Range(0, 3000).Select(number => new[] { statuses[number % 3] });
        using var file = OrderText.Open(Table(["Order Status"], [.. rows]));

        Assert.All(file.ReadEntries(), entry => Assert.Empty(entry.Warnings));
        Assert.Equal(
            "2000 orders excluded: 1000 canceled (-IncludeCancelled), 1000 already fulfilled (-IncludeFulfilled).",
            Assert.Single(file.ClosingWarnings)
        );
    }

    [Fact]
    public void Rows_of_a_pipeline_are_read_by_the_same_table()
    {
        var gatherer = new OrderRowGatherer();
        var lines = Table(["Order Status", "Date Shipped"], ["new", ""], ["new", "2026-11-20"], ["Canceled", ""]).Split('\n');
        foreach (var line in lines.Skip(1).Where(line => line.Length > 0))
        {
            gatherer.Add(lines[0].Split(',').Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => (string?)cell.Second));
        }

        var kinds = gatherer.Complete().Select(entry => entry.LeftOut?.Kind).ToList();
        Assert.Equal([null, McfLeftOutKind.Fulfilled, McfLeftOutKind.Canceled], kinds);
        Assert.StartsWith("2 orders excluded", Assert.Single(gatherer.ClosingWarnings), StringComparison.Ordinal);
    }

    private static OrderFileOptions Including(string kind) => new()
    {
        IncludeCancelled = kind == McfLeftOutKind.Canceled,
        IncludeRefunded = kind == McfLeftOutKind.Refunded,
        IncludeFulfilled = kind == McfLeftOutKind.Fulfilled,
        IncludeOnHold = kind == McfLeftOutKind.OnHold,
        IncludePickup = kind == McfLeftOutKind.Pickup,
        IncludeUnpaid = kind == McfLeftOutKind.Unpaid,
    };
}
