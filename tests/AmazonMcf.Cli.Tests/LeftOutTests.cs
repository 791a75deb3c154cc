using AmazonMcf.Model;

namespace AmazonMcf.Cli;

/// <summary>Orders that their file marks as not to be shipped are an outcome of their own.</summary>
public class LeftOutTests
{
    private static readonly string[] Statuses = ["new", "Cancelled", "shipped", "on hold"];

    [Fact]
    public async Task Each_is_a_row_of_the_results_and_they_are_counted_once()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("orders.csv", Table("L", Statuses));
        var results = scratch.Path("results.csv");

        var run = await Mcf.RunAsync("import", file, "--embedded", scratch.Store, "--results", results);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal("placed 1: created 1, already 0, rejected 0, unknown 0, excluded 3", run.LastLine);
        Assert.Contains("3 orders excluded: 1 canceled", run.Error + run.Output, StringComparison.Ordinal);
        var rows = ResultsCsv.Read(results);
        Assert.Equal(
            [McfOutcome.Created, McfOutcome.LeftOut, McfOutcome.LeftOut, McfOutcome.LeftOut],
            Enumerable.Range(1, 4).Select(number => rows[$"L-{number}"].Outcome)
        );
        Assert.Equal("it is canceled (Order Status 'Cancelled').", rows["L-2"].Reason);
    }

    [Fact]
    public async Task Alone_they_are_a_success()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("orders.csv", Table("L", "refunded", "completed"));

        var run = await Mcf.RunAsync("import", file, "--embedded", scratch.Store);

        Assert.Equal((ExitCode.Done, "placed 0: created 0, already 0, rejected 0, unknown 0, excluded 2"), (run.ExitCode, run.LastLine));
    }

    [Theory]
    [InlineData("Cancelled", "--include-cancelled")]
    [InlineData("refunded", "--include-refunded")]
    [InlineData("shipped", "--include-fulfilled")]
    [InlineData("on hold", "--include-on-hold")]
    [InlineData("ready for pickup", "--include-pickup")]
    [InlineData("unpaid", "--include-unpaid")]
    [InlineData("unpaid", "--hold-unpaid")]
    public async Task An_option_places_them(string status, string option)
    {
        using var scratch = new Scratch();
        var file = scratch.Write("orders.csv", Table("L", status));

        var run = await Mcf.RunAsync("import", file, "--dry-run", option);

        Assert.EndsWith("not sent 1", run.LastLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_that_are_left_out_are_listed_with_the_result_of_their_order()
    {
        using var scratch = new Scratch();
        var file = scratch.Write(
            "orders.csv",
            [OrderCsv.Header + ",Line status", OrderCsv.Row("L-1") + ",new", OrderCsv.Row("L-1", 2) + ",shipped"]
        );
        var results = scratch.Path("results.csv");

        await Mcf.RunAsync("import", file, "--embedded", scratch.Store, "--results", results);

        var (outcome, reason) = ResultsCsv.Read(results)["L-1"];
        Assert.Equal(McfOutcome.Created, outcome);
        Assert.Contains("Row 3: it is already fulfilled (Line status 'shipped').", reason, StringComparison.Ordinal);
    }

    private static string[] Table(string prefix, params string[] statuses) =>
    [
        OrderCsv.Header + ",Order Status",
        .. statuses.Select((status, index) => OrderCsv.Row($"{prefix}-{index + 1}") + "," + status),
    ];
}
