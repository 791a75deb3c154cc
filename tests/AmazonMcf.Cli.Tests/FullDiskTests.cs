using System.Globalization;
using AmazonMcf.Cli.Import;
using AmazonMcf.Model;
using AmazonMcf.Results;
using AmazonMcf.Service;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>
/// Disks that are full under what a run writes. The results file is the record of the run: without it nothing more is placed. The standard
/// streams do not affect orders; only commands whose output is their result fail without it.
/// </summary>
public sealed class FullDiskTests : IDisposable
{
    private const int Orders = 120;

    private readonly Scratch scratch = new();

    private string Results => scratch.Path("results.csv");

    public void Dispose() => scratch.Dispose();

    [FactOn(Platforms.Linux)]
    public async Task A_run_stops_placing_when_its_results_cannot_be_written_and_says_what_was_placed()
    {
        var earlier = "SellerFulfillmentOrderId,Outcome,Reason,RequestId,\nOLD-1,Created,,\n";
        await File.WriteAllTextAsync(Results, earlier);
        var file = scratch.Write("orders.csv", OrderCsv.Of("F", Orders));
        await using var server = await ServedMcf.StartAsync(scratch.Store, "--unlimited");

        // 4 KB for any one file of the import.
        using var import = Mcf.StartIn(
            "ulimit -f 8", server.ImportArguments(file, "--results", Results, "--unlimited", "--throttle", "4"), server.Credentials);
        var run = await import.EndAsync();

        var placed = Placed();
        var rows = Rows(Results + RecordFile.Suffix);
        var told = run
            .Error.Split('\n')
            .Where(line => line.StartsWith("error: not in the results file: ", StringComparison.Ordinal))
            .Select(line => line.Split(' ')[6])
            .ToList();
        Assert.True(run.ExitCode == ExitCode.NotRecorded, run.ToString());
        Assert.InRange(placed.Count, 1, Orders - 1);
        Assert.NotEmpty(rows);
        Assert.NotEmpty(told);
        Assert.Equal(placed.Order(), rows.Concat(told).Order());
        Assert.Contains(
            FormattableString.Invariant($"{Results}.partial contains {rows.Count} results"), run.Error, StringComparison.Ordinal);
        Assert.Contains(
            FormattableString.Invariant($"created {placed.Count}, already 0, rejected 0, unknown 0, not sent {Orders - placed.Count}"),
            run.LastLine,
            StringComparison.Ordinal
        );
        Assert.Equal(earlier, await File.ReadAllTextAsync(Results));
    }

    [FactOn(Platforms.Linux)]
    public async Task Results_that_cannot_be_created_are_known_before_anything_is_sent()
    {
        var file = scratch.Write("orders.csv", OrderCsv.Of("F", 3));
        await using var server = await ServedMcf.StartAsync(scratch.Store, "--unlimited");
        using var import = Mcf.StartIn("ulimit -f 0", server.ImportArguments(file, "--results", Results), server.Credentials);

        var run = await import.EndAsync();

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Empty(Placed());
        Assert.Empty(Directory.GetFiles(scratch.Path("."), "results*"));
    }

    [TheoryOn(Platforms.Linux)]
    [InlineData("2>/dev/full", 0)]
    [InlineData(">/dev/full", 0)]
    [InlineData(">/dev/full 2>/dev/full", 0)]
    [InlineData("2>&-", 0)]
    [InlineData(">&-", 0)]
    [InlineData(">&- 2>&-", 0)]
    [InlineData("2>/dev/full", 1)]
    [InlineData(">/dev/full 2>/dev/full", 1)]
    public async Task Standard_streams_that_fail_change_neither_the_orders_nor_the_exit_code(string streams, int faulty)
    {
        var file = scratch.Write(
            "orders.csv",
            [.. OrderCsv.Of("F", 20), .. Enumerable.Range(0, faulty).Select(n => OrderCsv.Row($"BAD-{n}", quantity: 0))]
        );

        using var import = Mcf.StartIn("", ["import", file, "--embedded", scratch.Store, "--results", Results, "--unlimited"], [], streams);
        var run = await import.EndAsync();

        Assert.Equal(faulty == 0 ? ExitCode.Done : ExitCode.SomeRejected, run.ExitCode);
        Assert.Equal(20, Placed().Count);
        Assert.Equal(20 + faulty, Rows(Results).Count);
    }

    [TheoryOn(Platforms.Linux)]
    [InlineData("--help")]
    [InlineData("import", "--no-such-option")]
    [InlineData("import", "missing.csv", "--embedded", "missing.db", "--dry-run")]
    public async Task No_command_is_aborted_by_its_streams(params string[] arguments)
    {
        using var mcf = Mcf.StartIn("", arguments, [], ">/dev/full 2>/dev/full");
        Assert.Equal(arguments[0] == "--help" ? ExitCode.Done : ExitCode.BadInput, (await mcf.EndAsync()).ExitCode);
    }

    [TheoryOn(Platforms.Linux)]
    [InlineData("inventory", "--csv")]
    [InlineData("order", "list", "--csv")]
    [InlineData("order", "list", "--since", "7d")]
    [InlineData("track", "--tracking-number", "1Z0", "--csv")]
    [InlineData("report", "--json")]
    [InlineData("preview", "docs/samples/us-flat-file.txt", "--csv", "--unlimited")]
    [InlineData("return", "list", "--csv")]
    [InlineData("parcel", "--csv")]
    [InlineData("stock", "--csv")]
    [InlineData("fault", "list", "--csv")]
    public async Task What_a_command_writes_is_complete_or_it_fails(params string[] arguments)
    {
        scratch.OpenService().Dispose();

        using var mcf = Mcf.StartIn("", [.. arguments, "--embedded", scratch.Store], [], ">/dev/full");
        var run = await mcf.EndAsync();

        Assert.True(run.ExitCode == ExitCode.NotRecorded, run.ToString());
        Assert.Contains("error: The output could not be written to standard output", run.Error, StringComparison.Ordinal);
    }

    [FactOn(Platforms.Linux)]
    public async Task A_watch_without_a_queue_names_the_change_that_was_lost()
    {
        scratch.OpenService().Dispose();
        var file = scratch.Write(
            "watched.csv",
            [
                "OrderId,Sku,Quantity,Name,Address1,City,State,Zip,Country",
                "W-1,MUG-ENAMEL-BLUE,1,Pat Example,410 Terry Ave N,Seattle,WA,98109,US",
            ]);
        using var import = Mcf.StartIn("", ["import", file, "--embedded", scratch.Store], []);
        Assert.Equal(ExitCode.Done, (await import.EndAsync()).ExitCode);

        string[] watch = ["watch", "--since", "1d", "--duration", "0s", "--embedded", scratch.Store];
        using var mcf = Mcf.StartIn("", watch, [], ">/dev/full");
        var run = await mcf.EndAsync();

        Assert.True(run.ExitCode == ExitCode.NotRecorded, run.ToString());
        Assert.Contains("The change of order 'W-1' could not be written to standard output", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("queue", run.Error, StringComparison.Ordinal);
    }

    [FactOn(Platforms.Linux)]
    public async Task A_reader_that_ends_early_is_not_an_error()
    {
        scratch.OpenService().Dispose();

        // The reader of the pipe has ended before the first line is written.
        using var mcf = Mcf.StartIn(
            "{ dotnet \"$@\"; echo \"exit code $?\" >&2; } | true; exit", ["stock", "--csv", "--embedded", scratch.Store], []);
        var run = await mcf.EndAsync();

        Assert.Equal("exit code 0", run.Error.Trim());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(90)]
    public void A_row_is_written_whole_or_not_at_all_and_nothing_follows_it(int room)
    {
        var header = new MemoryStream();
        using (new ResultsFile(header))
        {
        }

        using var disk = new SmallDisk((int)header.Length + room);
        using var results = new ResultsFile(disk);
        var written = Enumerable
            .Range(1, 5)
            .Count(n => results.TryWrite(new McfOrderResult
            {
                SellerFulfillmentOrderId = n.ToString(CultureInfo.InvariantCulture),
                Outcome = McfOutcome.Created,
            }));

        Assert.Equal(written, disk.Text.Count(character => character == '\n') - 1);
        Assert.EndsWith("\n", disk.Text, StringComparison.Ordinal);
        Assert.InRange(written, room < 20 ? 0 : 1, room < 20 ? 0 : 4);
        Assert.Contains("No space left", results.Complete(), StringComparison.Ordinal);
    }

    private List<string> Placed()
    {
        using var service = EmbeddedService.Open(new EmbeddedServiceOptions { Path = scratch.Store });
        return service.ReadCommittedState().Orders.Select(order => order.SellerFulfillmentOrderId).ToList();
    }

    private static List<string> Rows(string path) => File.ReadAllLines(path).Skip(1).Select(row => row.Split(',')[0]).ToList();
}
