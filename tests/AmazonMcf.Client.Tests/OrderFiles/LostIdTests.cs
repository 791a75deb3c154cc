using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>
/// A row whose ID is lost may be a line of an order beside it: that order is held back, so that it is never placed with fewer lines than
/// its file has.
/// </summary>
public sealed class LostIdTests
{
    [Theory]
    [InlineData("#N/A")]
    [InlineData("")]
    [InlineData("nan")]
    [InlineData("A\uFFFD")]
    [InlineData("2.06556E+09")]
    [InlineData("[object Object]")]
    [InlineData("=A3")]
    public void The_orders_above_and_below_are_held_back(string id)
    {
        var entries = Read("A,MUG", "B,MUG", $"{id},CUP", "C,MUG", "C,TEA", "D,MUG");

        Assert.Equal("A D", Shipped(entries));
        var rules = entries.Where(entry => entry.SellerFulfillmentOrderId is "B" or "C")
            .Select(entry => Assert.Single(entry.ValidationErrors)).ToList();
        Assert.Equal([3, 5], rules.Select(error => error.Row));
        Assert.All(rules, error => Assert.Equal(
            "cannot be placed: row 4 has no valid order ID and may be a line of this order. Correct the ID or delete the row.",
            error.Rule));
        Assert.Equal(4, Assert.Single(entries, entry => entry.Rows.Contains(4)).ValidationErrors[0].Row);
    }

    [Fact]
    public void A_row_between_two_rows_of_one_order_belongs_to_it() =>
        Assert.Equal("A C", Shipped(Read("A,MUG", "B,MUG", "#N/A,CUP", "B,TEA", "C,MUG")));

    [Theory]
    [InlineData("#N/A,CUP", "A,MUG", "B,MUG", "B")]
    [InlineData("A,MUG", "B,MUG", "#N/A,CUP", "A")]
    public void At_the_start_and_the_end_there_is_one_neighbor(string first, string second, string third, string shipped) =>
        Assert.Equal(shipped, Shipped(Read(first, second, third)));

    [Fact]
    public void Several_rows_in_a_row_have_the_same_neighbors() =>
        Assert.Equal("A D", Shipped(Read("A,MUG", "B,MUG", "#N/A,CUP", "nan,CUP", "#REF!,TEA", "C,MUG", "D,MUG")));

    [Fact]
    public void If_the_rows_of_orders_are_not_together_it_can_be_a_line_of_any_order()
    {
        var entries = Read("A,MUG", "B,MUG", "C,MUG", "A,CUP", "B,CUP", "#N/A,TEA", "D,MUG");

        Assert.Equal("", Shipped(entries));
        var rule = Assert.Single(Assert.Single(entries, entry => entry.SellerFulfillmentOrderId == "C").ValidationErrors).Rule;
        Assert.Contains("row 7 has no valid order ID and may be a line of any order", rule, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lost_row_itself_does_not_separate_the_rows_of_an_order() =>
        Assert.Equal("A C D", Shipped(Read("A,MUG", "B,MUG", "#N/A,CUP", "B,TEA", "C,MUG", "D,MUG")));

    [Theory]
    [InlineData("MUG,1,Ann Lee,1 Elm St,Ann Arbor,MI,48103,US", "must have 10 cells like the header")]
    [InlineData("MUG,1,Ann Lee,1 Elm St,Ann Arbor,MI,48103,US,", "left; a cell is missing")]
    [InlineData("MUG,1,Ann Lee,1 Elm St,Ann Arbor,MI,48103,US,,", "left; a cell is missing")]
    [InlineData("x,,MUG,1,Ann Lee,1 Elm St,Ann Arbor,MI,48103,US,", "right; there is a cell too many")]
    public void Cells_that_moved_aside_lose_the_ID(string row, string rule)
    {
        var entries = OrderText.Read(OrderText.Lines(
            OrderText.CsvHeader + ",Phone",
            OrderText.CsvRow("A") + ",",
            OrderText.CsvRow("B", "CUP") + ",",
            row,
            OrderText.CsvRow("C") + ",",
            OrderText.CsvRow("D") + ","));

        Assert.Equal("A D", Shipped(entries));
        var error = Assert.Single(Assert.Single(entries, entry => entry.Rows.Contains(4)).ValidationErrors);
        Assert.Equal(4, error.Row);
        Assert.Contains(rule, error.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("B,1,Ann Lee,1 Elm St,Ann Arbor,MI,48103,US", "A D E")]
    [InlineData("D,1,Ann Lee,1 Elm St,Ann Arbor,MI,48103,US", "A B E")]
    [InlineData("x,B,MUG,1,Ann Lee,1 Elm St,Ann Arbor,MI,48103,US", "A D E")]
    [InlineData(",D,MUG,1,Ann Lee,1 Elm St,Ann Arbor,MI,48103,US", "A B E")]
    public void A_neighbor_with_the_same_ID_proves_that_another_cell_is_missing(string row, string shipped) =>
        Assert.Equal(shipped, Shipped(OrderText.Read(OrderText.Lines(
            OrderText.CsvHeader,
            OrderText.CsvRow("A"),
            OrderText.CsvRow("B", "CUP"),
            row,
            OrderText.CsvRow("D"),
            OrderText.CsvRow("E")))));

    [Theory]
    [InlineData("Total,,4,,,,,,")]
    [InlineData(",,4,Total,,,,,")]
    public void A_total_is_not_a_line(string total)
    {
        var text = OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A"), OrderText.CsvRow("B"), total);
        Assert.Equal("A B", Shipped(OrderText.Read(text)));
    }

    [Fact]
    public void A_row_without_address_belongs_to_the_order_above_if_the_order_below_begins()
    {
        var text = OrderText.Lines(
            OrderText.FlatHeader,
            OrderText.FlatRow("F1"),
            OrderText.FlatRow("F2"),
            OrderText.FlatContinuation("#N/A", "CUP", "2", "2"),
            OrderText.FlatRow("F3"));

        Assert.Equal("F1 F3", Shipped(OrderText.Read(text)));
    }

    [Fact]
    public void A_neighbor_that_is_not_to_be_shipped_is_left_out()
    {
        var text = OrderText.Lines(
            OrderText.CsvHeader + ",Order Status",
            OrderText.CsvRow("A") + ",cancelled",
            OrderText.CsvRow("#N/A") + ",new",
            OrderText.CsvRow("B") + ",new");

        var entries = OrderText.Read(text);

        Assert.True(entries[0].IsLeftOut);
        Assert.Equal("", Shipped(entries));
    }

    [Fact]
    public void Rows_of_a_pipeline_follow_the_same_rules()
    {
        Assert.Equal("A D", Shipped(Gather("A,MUG", "B,MUG", "#N/A,CUP", "C,MUG", "D,MUG")));
        Assert.Equal("A C", Shipped(Gather("A,MUG", "B,MUG", ",CUP", "B,TEA", "C,MUG")));
        Assert.Equal("", Shipped(Gather("A,MUG", "B,MUG", "C,MUG", "A,CUP", "#N/A,TEA", "D,MUG")));
        Assert.Equal("A", Shipped(Gather("A,MUG", "B,MUG", "MUG,1,Ann Lee,1 Elm St,Ann Arbor,MI,48103,US,", "C,MUG")));
    }

    // Orders of one to four lines with lost ids, in files whose rows are together or not.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void No_order_is_placed_with_fewer_lines_than_its_file_has(int seed)
    {
        for (var number = 0; number < 250; number++)
        {
            var random = new Random((seed * 1000) + number);
            var truth = Enumerable.Range(1, random.Next(2, 8))
                .SelectMany(order => Enumerable.Range(1, random.Next(1, 5)).Select(line => (Id: "O" + order, Sku: "SKU" + line)))
                .ToList();
            var isMixed = random.Next(4) == 0;
            truth = isMixed ? [.. truth.OrderBy(_ => random.Next())] : truth;
            var lost = Enumerable.Range(0, random.Next(1, 3)).Select(_ => random.Next(truth.Count)).ToHashSet();
            var rows = truth.Select((line, index) => lost.Contains(index)
                ? Lose(OrderText.CsvRow(line.Id, line.Sku), random)
                : OrderText.CsvRow(line.Id, line.Sku)).ToList();

            var shipped = OrderText.Read(OrderText.Lines([OrderText.CsvHeader, .. rows])).Select(entry => entry.Order).OfType<object>()
                .Cast<AmazonMcf.Model.McfOrderRequest>().ToList();

            // Rows of an order in several places that no certain row shows cannot be known.
            var isHidden = isMixed && IsTogether(truth.Where((_, index) => !lost.Contains(index)).Select(line => line.Id));
            foreach (var order in isHidden ? [] : shipped)
            {
                Assert.Equal(
                    truth.Where(line => line.Id == order.SellerFulfillmentOrderId).Select(line => line.Sku).Order(),
                    order.Items.Select(line => line.SellerSku!).Order());
            }

            if (IsTogether(truth.Select(line => line.Id)))
            {
                Assert.Equal(Untouched(truth, lost), shipped.Select(order => order.SellerFulfillmentOrderId!));
            }
        }
    }

    // The orders without a lost row that are not beside one, unless it is between two rows of a different order.
    private static List<string> Untouched(List<(string Id, string Sku)> truth, HashSet<int> lost)
    {
        var touched = lost.Select(index => truth[index].Id).ToHashSet();
        foreach (var index in lost)
        {
            var above = Enumerable.Range(0, index).Reverse().FirstOrDefault(i => !lost.Contains(i), -1);
            var below = Enumerable.Range(index, truth.Count - index).FirstOrDefault(i => !lost.Contains(i), -1);
            touched.UnionWith(new[] { above, below }.Where(i => i >= 0).Select(i => truth[i].Id));
        }

        return [.. truth.Select(line => line.Id).Distinct().Where(id => !touched.Contains(id))];
    }

    private static bool IsTogether(IEnumerable<string> ids)
    {
        var runs = ids.Aggregate(new List<string>(), (list, id) =>
        {
            if (list.Count == 0 || list[^1] != id)
            {
                list.Add(id);
            }

            return list;
        });
        return runs.Distinct().Count() == runs.Count;
    }

    private static string Lose(string row, Random random)
    {
        var rest = row[(row.IndexOf(',', StringComparison.Ordinal) + 1)..];
        return random.Next(5) switch
        {
            0 => rest,
            1 => rest + ",",
            2 => "#N/A," + rest,
            3 => "nan," + rest,
            _ => "," + rest,
        };
    }

    private static string Shipped(IEnumerable<OrderFileEntry> entries) =>
        string.Join(" ", entries.Where(entry => entry.Order is not null).Select(entry => entry.SellerFulfillmentOrderId));

    private static List<OrderFileEntry> Read(params string[] rows) =>
        OrderText.Read(OrderText.Lines([OrderText.CsvHeader, .. rows.Select(Row)]));

    private static List<OrderFileEntry> Gather(params string[] rows)
    {
        var gatherer = new OrderRowGatherer();
        foreach (var row in rows)
        {
            gatherer.Add(OrderText.CsvHeader.Split(',').Zip(Row(row).Split(','))
                .ToDictionary(cell => cell.First, cell => (string?)cell.Second));
        }

        return [.. gatherer.Complete()];
    }

    private static string Row(string row) =>
        row.Count(character => character == ',') > 1 ? row : OrderText.CsvRow(row.Split(',')[0], row.Split(',')[1]);
}
