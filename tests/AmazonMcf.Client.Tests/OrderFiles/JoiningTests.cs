using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles;

public sealed class JoiningTests
{
    [Fact]
    public void Rows_that_stand_apart_are_joined_and_the_order_leaves_with_its_last_row()
    {
        var entries = OrderText.Read(
            OrderText.Lines(
                OrderText.CsvHeader,
                OrderText.CsvRow("A"),
                OrderText.CsvRow("B"),
                OrderText.CsvRow("A", "CUP"),
                OrderText.CsvRow("C"),
                OrderText.CsvRow("A", "PEN"),
                OrderText.CsvRow("D")
            )
        );

        Assert.Equal(["B", "C", "A", "D"], entries.Select(entry => entry.SellerFulfillmentOrderId));
        var joined = entries[2].Placed();
        Assert.Equal(["MUG", "CUP", "PEN"], joined.Items.Select(item => item.SellerSku));
        Assert.Equal([2, 4, 6], joined.Source!.Rows);
        Assert.Contains("were combined", Assert.Single(entries[2].Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_put_together_from_two_exports_does_not_ship_twice()
    {
        var rows = new[] { OrderText.CsvRow("A"), OrderText.CsvRow("A", "CUP"), OrderText.CsvRow("B") };

        var entries = OrderText.Read(OrderText.Lines([OrderText.CsvHeader, .. rows, .. rows]));

        Assert.All(entries, entry => Assert.Null(entry.Order));
        Assert.Equal(
            ["must not repeat row 2", "must not repeat row 3", "must not repeat row 4"],
            entries.SelectMany(entry => entry.ValidationErrors).Select(error => error.Rule[..21])
        );
    }

    [Fact]
    public void The_same_sku_twice_is_fine_when_each_line_has_an_id()
    {
        var order = OrderText.Order(
            OrderText.Lines(OrderText.CsvHeader + ",LineId", OrderText.CsvRow("A") + ",1", OrderText.CsvRow("A") + ",2")
        );

        Assert.Equal(2, order.Items.Count);
    }

    [Fact]
    public void Rows_of_one_order_that_disagree_hold_it_back_and_name_both_rows()
    {
        var error = OrderText.Error(
            OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A"), OrderText.CsvRow("A", "CUP", address: "9 Oak St"))
        );

        Assert.Equal(
            (3, "Address1", "***", "must match row 2 of this order."),
            (error.Row, error.Column, error.Value, error.Rule)
        );
    }

    [Fact]
    public void One_faulty_row_holds_its_whole_order_back_and_no_other()
    {
        var entries = OrderText.Read(
            OrderText.Lines(
                OrderText.CsvHeader,
                OrderText.CsvRow("A"),
                OrderText.CsvRow("B"),
                OrderText.CsvRow("B", "CUP", "none"),
                OrderText.CsvRow("C")
            )
        );

        Assert.Equal([true, false, true], entries.Select(entry => entry.Order is not null));
        Assert.Equal([3, 4], entries[1].Rows);
        Assert.Equal(4, Assert.Single(entries[1].ValidationErrors).Row);
    }

    [Fact]
    public void A_column_that_is_no_order_id_does_not_fill_the_memory()
    {
        var rows = Enumerable.Range(0, 3000).Select(i => OrderText.CsvRow("same", "SKU-" + i));

        var entry = Assert.Single(OrderText.Read(OrderText.Lines([OrderText.CsvHeader, .. rows])));

        Assert.Contains("3000 rows", Assert.Single(entry.ValidationErrors).Rule, StringComparison.Ordinal);
        Assert.True(entry.Rows.Count < 1000);
    }

    [Fact]
    public void Gathered_rows_come_out_as_from_a_file_in_the_order_they_came()
    {
        var gatherer = new OrderRowGatherer();
        foreach (var (id, sku) in new[] { ("A", "MUG"), ("B", "MUG"), ("A", "CUP") })
        {
            gatherer.Add(Row(id, sku));
        }

        var orders = gatherer.Complete().Select(entry => entry.Placed()).ToList();

        Assert.Equal(["A", "B"], orders.Select(order => order.SellerFulfillmentOrderId));
        Assert.Equal(["MUG", "CUP"], orders[0].Items.Select(item => item.SellerSku));
        Assert.Equal([1, 3], orders[0].Source!.Rows);
    }

    [Fact]
    public void Gathered_rows_of_one_order_with_other_columns_are_not_taken_for_the_whole_order()
    {
        var gatherer = new OrderRowGatherer();
        gatherer.Add(Row("A", "MUG"));
        gatherer.Add(new Dictionary<string, string?>(Row("A", "CUP")) { ["Phone"] = "1" });
        gatherer.Add(new Dictionary<string, string?>(Row("B", "CUP")) { ["Phone"] = "1" });

        var entries = gatherer.Complete().ToList();

        Assert.Contains("row 2", Assert.Single(entries[0].ValidationErrors).Rule, StringComparison.Ordinal);
        Assert.NotNull(entries[1].Order);
    }

    [Fact]
    public void Gathered_rows_of_a_flat_file_and_of_shopify_are_recognized_by_their_columns()
    {
        var gatherer = new OrderRowGatherer();
        foreach (var line in new[] { OrderText.FlatRow("F1"), OrderText.FlatContinuation("F1", "CUP", "2", "2") })
        {
            var cells = line.Split('\t');
            gatherer.Add(
                OrderText
                    .FlatHeader.Split('\t')
                    .Select((name, i) => (name, i))
                    .ToDictionary(pair => pair.name, pair => (string?)cells[pair.i])
            );
        }

        var order = Assert.Single(gatherer.Complete()).Placed();

        Assert.Equal("AmazonFlatFile", order.Source!.Format);
        Assert.Equal(2, order.Items.Count);
    }

    private static Dictionary<string, string?> Row(string id, string sku)
    {
        var cells = OrderText.CsvRow(id, sku).Split(',');
        return OrderText
            .CsvHeader.Split(',')
            .Select((name, i) => (name, i))
            .ToDictionary(pair => pair.name, pair => (string?)cells[pair.i]);
    }

    [Fact]
    public void Every_order_knows_how_many_come_after_it()
    {
        var text = OrderText.Lines(
            OrderText.CsvHeader,
            OrderText.CsvRow("A", "MUG"),
            OrderText.CsvRow("B", quantity: "none"),
            OrderText.CsvRow("A", "CUP"),
            OrderText.CsvRow("C")
        );

        Assert.Equal([null, 1, 0], OrderText.Read(text).Select(entry => entry.Order?.Source?.OrdersAfter));
    }

    [Fact]
    public void Gathered_orders_know_it_too()
    {
        var rows = new OrderRowGatherer();
        foreach (var id in new[] { "A", "B", "C" })
        {
            rows.Add(
                OrderText
                    .CsvHeader.Split(',')
                    .Zip(OrderText.CsvRow(id).Split(','))
                    .ToDictionary(cell => cell.First, cell => (string?)cell.Second)
            );
        }

        Assert.Equal([2, 1, 0], rows.Complete().Select(entry => entry.Order?.Source?.OrdersAfter));
    }
}
