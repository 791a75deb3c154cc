using System.Globalization;
using AmazonMcf.Service;
using CsvHelper;

namespace AmazonMcf.Cli;

/// <summary><c>mcf import --sku-map</c>.</summary>
public class SkuMapTests
{
    private const string Map =
        "ShopSku,SellerSku,Quantity\nCUP,MUG-ENAMEL-BLUE,1\nPACK,MUG-ENAMEL-BLUE,6\nSET,MUG-ENAMEL-BLUE,1\nSET,TEA-MINT-50,2\n";

    [Fact]
    public async Task Places_what_the_map_says_once_and_a_changed_map_is_a_conflict()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("orders.csv", [OrderCsv.Header, Row("M-1", "SET"), Row("M-2", "PACK")]);
        var map = scratch.Write("map.csv", [Map]);

        var first = await ImportAsync(scratch, file, map);
        var second = await ImportAsync(scratch, file, map);
        scratch.Write("map.csv", [Map.Replace("TEA-MINT-50,2", "TEA-MINT-50,3", StringComparison.Ordinal)]);
        var changed = await ImportAsync(scratch, file, map);

        Assert.Equal("placed 2: created 2, already 0, rejected 0, unknown 0", first.LastLine);
        Assert.Equal("placed 2: created 0, already 2, rejected 0, unknown 0", second.LastLine);
        Assert.Equal("placed 2: created 0, already 1, rejected 1, unknown 0", changed.LastLine);
        Assert.Contains("M-1", changed.Error, StringComparison.Ordinal);
        Assert.Contains("McfOrderConflict", changed.Error, StringComparison.Ordinal);
        using var service = EmbeddedService.Open(new EmbeddedServiceOptions { Path = scratch.Store });
        Assert.Equal(
            ["M-1 1.1 1 x MUG-ENAMEL-BLUE", "M-1 1.2 2 x TEA-MINT-50", "M-2 1 6 x MUG-ENAMEL-BLUE"],
            service.ReadCommittedState().Orders
                .SelectMany(order => order.Lines.Select(line =>
                    $"{order.SellerFulfillmentOrderId} {line.SellerFulfillmentOrderItemId} {line.Quantity} x {line.SellerSku}"))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_line_that_is_not_in_the_map_holds_its_order_back_unless_it_is_passed_or_skipped()
    {
        using var scratch = new Scratch();
        var file = scratch.Write(
            "orders.csv",
            [OrderCsv.Header, Row("U-1", "CUP"), Row("U-1", "PEN-BRASS-01"), Row("U-2", "PEN-BRASS-01")]
        );
        var map = scratch.Write("map.csv", [Map]);

        var held = await Mcf.RunAsync("import", file, "--embedded", scratch.Store, "--sku-map", map);
        var results = scratch.Path("results.csv");
        var skipped = await Mcf.RunAsync(
            "import", file, "--dry-run", "--sku-map", map, "--unmapped-sku", "skip", "--results", results);
        var passed = await Mcf.RunAsync("import", file, "--embedded", scratch.Store, "--sku-map", map, "--unmapped-sku", "pass");

        Assert.Equal((ExitCode.SomeRejected, "placed 2: created 0, already 0, rejected 2, unknown 0"), (held.ExitCode, held.LastLine));
        Assert.Contains(
            $"{file}, row 3, column SellerSku, value 'PEN-BRASS-01': is not in the SKU map",
            held.Error,
            StringComparison.Ordinal);
        Assert.Equal(
            (ExitCode.Done, "placed 0: created 0, already 0, rejected 0, unknown 0, not sent 1, excluded 1"),
            (skipped.ExitCode, skipped.LastLine)
        );
        Assert.Equal(
            [("U-1", "LeftOut", "3"), ("U-1", "NotSent", "2 3"), ("U-2", "LeftOut", "4")],
            Read(results)
        );
        Assert.Contains("1 line of other orders excluded: 1 not in the SKU map", skipped.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Done, "placed 2: created 2, already 0, rejected 0, unknown 0"), (passed.ExitCode, passed.LastLine));
    }

    [Fact]
    public async Task A_map_with_errors_ends_the_run_before_anything_is_read()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("orders.csv", OrderCsv.Of("E", 1));
        var map = scratch.Write("map.csv", ["ShopSku,SellerSku,Quantity", "CUP,MUG,0"]);

        var run = await Mcf.RunAsync("import", file, "--embedded", scratch.Store, "--sku-map", map);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("map.csv, row 2, column 'Quantity' '0': must be a whole number, 1 or more.", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(scratch.Store));
    }

    [Fact]
    public async Task The_results_never_replace_the_map()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("orders.csv", OrderCsv.Of("R", 1));
        var map = scratch.Write("map.csv", [Map]);

        var run = await Mcf.RunAsync("import", file, "--dry-run", "--sku-map", map, "--results", map);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("is the SKU map of this run", run.Error, StringComparison.Ordinal);
    }

    // A line that is excluded has a row besides that of its order.
    private static List<(string Id, string Outcome, string Rows)> Read(string results)
    {
        using var csv = new CsvReader(new StreamReader(results), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<(string, string, string)>();
        while (csv.Read())
        {
            rows.Add((csv.GetField("SellerFulfillmentOrderId")!, csv.GetField("Outcome")!, csv.GetField("Rows")!));
        }

        return rows;
    }

    private static Task<McfRun> ImportAsync(Scratch scratch, string file, string map) =>
        Mcf.RunAsync("import", file, "--embedded", scratch.Store, "--sku-map", map);

    private static string Row(string id, string sku) => OrderCsv.Row(id).Replace(OrderCsv.Sku, sku, StringComparison.Ordinal);
}
