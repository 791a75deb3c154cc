using AmazonMcf.Cli.Import;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>What <c>mcf import</c> reads: patterns, standard input, and files of which some cannot be read.</summary>
public class ImportInputTests
{
    [Fact]
    public void Files_that_cannot_be_read_are_reported_and_the_others_are_placed()
    {
        using var scratch = new Scratch();
        var good = scratch.Write("good.csv", OrderCsv.Of("G", 2));
        var wrong = scratch.Write("wrong.csv", ["Id,Nothing", "1,2"]);
        var missing = scratch.Path("missing.csv");

        var run = InProcess.Run("import", wrong, good, missing, "--embedded", scratch.Store);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Equal("placed 2: created 2, already 0, rejected 0, unknown 0", run.LastLine);
        Assert.Contains("'missing.csv' does not exist", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Error.Split('\n').Count(line => line.StartsWith("error: ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_a_file_that_can_be_read_earlier_results_are_kept()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("orders.csv", OrderCsv.Of("K", 1));
        var results = scratch.Path("results.csv");
        InProcess.Run("import", file, "--embedded", scratch.Store, "--results", results);
        var before = File.ReadAllText(results);

        var run = InProcess.Run("import", scratch.Path("missing.csv"), "--embedded", scratch.Store, "--results", results);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.DoesNotContain("placed", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(results));
        Assert.False(File.Exists(results + ".partial"));
    }

    [Theory]
    [InlineData("inbox/*.csv", "b.csv,c.csv")]
    [InlineData("inbox/?.csv", "b.csv,c.csv")]
    [InlineData("in*/b*", "b.csv")]
    [InlineData("inbox/.*.csv", ".hidden.csv")]
    [InlineData("*/*.txt", "d.txt")]
    public void Patterns_are_expanded_in_the_order_of_names(string pattern, string expected)
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.Path("inbox"));
        foreach (var name in new[] { "c.csv", "b.csv", ".hidden.csv", "d.txt" })
        {
            scratch.Write("inbox/" + name, []);
        }

        var found = FilePattern.Expand(scratch.Path(pattern));

        Assert.Equal(expected.Split(','), found.Select(Path.GetFileName));
    }

    [FactOn(Platforms.Unix)]
    public void A_file_whose_name_has_wildcards_is_that_file()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("orders*.csv", OrderCsv.Of("S", 1));
        scratch.Write("orders-2.csv", OrderCsv.Of("T", 1));

        Assert.Equal([file], FilePattern.Expand(file));
    }

    [Fact]
    public void A_pattern_that_nothing_matches_is_an_error()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("orders.csv", OrderCsv.Of("N", 1));

        var run = InProcess.Run("import", scratch.Path("*.txt"), file, "--dry-run");

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains($"No file matches '{scratch.Path("*.txt")}'", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("not sent 1", run.LastLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_is_read_as_a_file()
    {
        using var scratch = new Scratch();
        var results = scratch.Path("results.csv");
        using var import = Mcf.Start(["import", "-", "--embedded", scratch.Store, "--results", results]);
        await import.In.WriteAsync(string.Join('\n', [.. OrderCsv.Of("I", 2), OrderCsv.Row("I-3", quantity: 0)]));
        import.In.Close();

        var run = await import.EndAsync();

        Assert.Equal("placed 3: created 2, already 0, rejected 1, unknown 0", run.LastLine);
        Assert.Contains("standard input, row 4, column Quantity", run.Error, StringComparison.Ordinal);
        Assert.Contains(",standard input,2,", await File.ReadAllTextAsync(results), StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_can_be_named_only_once()
    {
        var run = InProcess.Run("import", "-", "-", "--dry-run");

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("- can be specified only once", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_have_a_byte_order_mark_only_on_request()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("orders.csv", [OrderCsv.Header, OrderCsv.Row("B-1", quantity: 0)]);

        InProcess.Run("import", file, "--dry-run", "--results", scratch.Path("r.csv"), "--faults", scratch.Path("f.csv"));
        InProcess.Run("import", file, "--dry-run", "--results", scratch.Path("rb.csv"), "--faults", scratch.Path("fb.csv"), "--bom");

        Assert.Equal(
            [0x53, 0x46, 0xEF, 0xEF],
            new[] { "r.csv", "f.csv", "rb.csv", "fb.csv" }.Select(name => (int)File.ReadAllBytes(scratch.Path(name))[0]));
    }

    [Fact]
    public void Results_settle_orders_that_have_not_changed()
    {
        using var scratch = new Scratch();
        var results = scratch.Path("results.csv");
        var file = scratch.Write("orders.csv", OrderCsv.Of("H", 3));
        InProcess.Run("import", file, "--embedded", scratch.Store, "--results", results);
        string[] changed = [.. OrderCsv.Of("H", 2), OrderCsv.Row("H-3", quantity: 2), OrderCsv.Row("H-4")];
        scratch.Write("orders.csv", changed);

        var run = InProcess.Run("import", file, "--embedded", scratch.Store, "--results", results, "--resume-from", results);

        Assert.Equal("placed 4: created 1, already 2, rejected 1, unknown 0", run.LastLine);
        var rows = File.ReadAllLines(results).Skip(1).Select(row => row.Split(',')).ToList();
        Assert.Equal(
            ["H-1 Created", "H-2 Created", "H-3 Created", "H-3 Rejected", "H-4 Created"],
            rows.Select(cells => cells[0] + " " + cells[1]).Order(StringComparer.Ordinal));
        Assert.All(rows, cells => Assert.Matches("^[0-9a-f]{32}$", cells[^1]));
    }

    [Fact]
    public void A_file_without_results_is_not_resumed_from()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("orders.csv", OrderCsv.Of("R", 1));

        var run = InProcess.Run("import", file, "--embedded", scratch.Store, "--resume-from", file);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("--resume-from: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_for_all_orders_override_the_file()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("orders.csv", OrderCsv.Of("V", 1));

        var run = InProcess.Run(
            "import", file, "--embedded", scratch.Store, "--hold", "--speed", "Priority", "--policy", "FillAll", "--comment", "Enjoy",
            "--feature-constraint", "BLANK_BOX", "--feature-constraint", "SIGNATURE_CONFIRMATION=NotRequired",
            "--displayable-order-date", "2026-11-20", "--notification-email", "a@example.com", "--order-id-prefix", "X-",
            "--order-id-suffix", "-Y");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        var order = OrderReader.Read(scratch.Store, "X-V-1-Y");
        Assert.Equal(
            ("Hold", "Priority", "FillAll", "Enjoy", "V-1"),
            (order.FulfillmentAction, order.ShippingSpeedCategory, order.FulfillmentPolicy, order.DisplayableOrderComment,
                order.DisplayableOrderId));
        Assert.Equal(
            ["BLANK_BOX=Required", "SIGNATURE_CONFIRMATION=NotRequired"], order.FeatureConstraints.Select(each => each.ToString()));
        Assert.Equal(["a@example.com"], order.NotificationEmails);
        Assert.Equal(new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc), order.DisplayableOrderDate);
    }
}
