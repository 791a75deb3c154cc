using AmazonMcf.Cli.Import;
using AmazonMcf.Model;
using AmazonMcf.Results;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>What <c>--results</c> may replace, and what becomes of the rows of runs that end in other ways.</summary>
public sealed class ResultsTargetTests : IDisposable
{
    private const string Earlier =
        "SellerFulfillmentOrderId,Outcome,Reason,RequestId,Attempts,WaitedSeconds,File,Rows\nOLD-1,Created,,,1,0,old.csv,2\n";

    private readonly Scratch scratch = new();

    private string Results => scratch.Path("results.csv");

    private string Partial => Results + RecordFile.Suffix;

    public void Dispose() => scratch.Dispose();

    public static TheoryData<string, string> Inputs => new()
    {
        { "orders.csv", "orders.csv" },
        { "orders.csv", "./sub/../orders.csv" },
        { "results.csv.partial", "results.csv" },
        { "orders.csv", "folder-link/orders.csv" },
        { "orders-link.csv", "orders.csv" },
    };

    [TheoryOn(Platforms.Unix)]
    [MemberData(nameof(Inputs))]
    public async Task An_input_is_never_the_results_file(string input, string results)
    {
        Directory.CreateDirectory(scratch.Path("sub"));
        Directory.CreateSymbolicLink(scratch.Path("folder-link"), scratch.Path("."));
        File.CreateSymbolicLink(scratch.Path("orders-link.csv"), scratch.Path("orders.csv"));
        scratch.Write("orders.csv", OrderCsv.Of("A", 2));
        var before = await File.ReadAllTextAsync(scratch.Write("results.csv.partial", OrderCsv.Of("A", 2)));

        await RefusedAsync(scratch.Path(input), scratch.Path(results), "an order file of this run");

        Assert.Equal(before, await File.ReadAllTextAsync(scratch.Path(input)));
        Assert.False(File.Exists(scratch.Store));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-wal")]
    [InlineData("-shm")]
    [InlineData("-journal")]
    public async Task A_store_is_never_the_results_file(string suffix)
    {
        var file = scratch.Write("orders.csv", OrderCsv.Of("A", 2));
        await RefusedAsync(file, scratch.Store + suffix, "a file of the embedded store");
        Assert.False(File.Exists(scratch.Store));

        await Mcf.RunAsync("import", file, "--embedded", scratch.Store);
        File.Copy(scratch.Store, scratch.Path("other.db"));
        var before = await File.ReadAllBytesAsync(scratch.Path("other.db"));

        await RefusedAsync(file, scratch.Path("other.db"), "does not contain results of mcf import");

        Assert.Equal(before, await File.ReadAllBytesAsync(scratch.Path("other.db")));
    }

    [Theory]
    [InlineData("SellerFulfillmentOrderId,SellerSku,Quantity\n")]
    [InlineData("%PDF-1.7")]
    [InlineData("\n")]
    [InlineData("{}")]
    public async Task A_file_of_something_else_is_left_as_it_is(string content)
    {
        await File.WriteAllTextAsync(Results, content);
        await RefusedAsync(scratch.Write("orders.csv", OrderCsv.Of("A", 1)), Results, "does not contain results of mcf import");
        Assert.Equal(content, await File.ReadAllTextAsync(Results));

        File.Move(Results, Partial);
        await RefusedAsync(scratch.Path("orders.csv"), Results, "does not contain results of mcf import");
        Assert.Equal(content, await File.ReadAllTextAsync(Partial));
    }

    [Theory]
    [InlineData(Earlier)]
    [InlineData("")]
    [InlineData("\uFEFFSellerFulfillmentOrderId,Outcome,Reason,RequestId,Seller\r\n")]
    [InlineData("\"SellerFulfillmentOrderId\";\"Outcome\";\"Reason\";\"RequestId\";\"Attempts\"\r\n")]
    public async Task Results_of_an_earlier_run_are_replaced_when_the_run_ends(string earlier)
    {
        await File.WriteAllTextAsync(Results, earlier);
        var file = scratch.Write("orders.csv", OrderCsv.Of("A", 2));

        var run = await Mcf.RunAsync("import", file, "--embedded", scratch.Store, "--results", Results);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(["A-1", "A-2"], Ids(Results));
        Assert.False(File.Exists(Partial));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Results));
        }
    }

    [TheoryOn(Platforms.Unix)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_symbolic_link_is_never_followed(bool leadsNowhere)
    {
        var target = scratch.Path("target.csv");
        if (!leadsNowhere)
        {
            await File.WriteAllTextAsync(target, Earlier);
        }

        var file = scratch.Write("orders.csv", OrderCsv.Of("A", 1));
        foreach (var link in new[] { Results, Partial })
        {
            File.CreateSymbolicLink(link, target);
            await RefusedAsync(file, Results, "is a symbolic link");
            File.Delete(link);
        }

        Assert.Equal(!leadsNowhere, File.Exists(target));
        if (!leadsNowhere)
        {
            Assert.Equal(Earlier, await File.ReadAllTextAsync(target));
        }
    }

    [Fact]
    public async Task A_folder_is_not_a_results_file()
    {
        var file = scratch.Write("orders.csv", OrderCsv.Of("A", 1));
        await RefusedAsync(file, scratch.Path("."), "is a folder");
        await RefusedAsync(file, scratch.Path("none/results.csv"), "is in a folder that does not exist");
    }

    [FactOn(Platforms.Unix)]
    public async Task A_device_is_not_a_results_file() =>
        await RefusedAsync(scratch.Write("orders.csv", OrderCsv.Of("A", 1)), "/dev/null", "is a device");

    [Fact]
    public async Task A_mistyped_input_keeps_the_last_results()
    {
        await File.WriteAllTextAsync(Results, Earlier);

        var run = await Mcf.RunAsync("import", scratch.Path("mistyped.csv"), "--embedded", scratch.Store, "--results", Results);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Equal(Earlier, await File.ReadAllTextAsync(Results));
        Assert.False(File.Exists(Partial));
    }

    [Fact]
    public async Task A_second_run_on_the_same_results_is_refused_while_the_first_goes_on()
    {
        await File.WriteAllTextAsync(Results, Earlier);
        var file = scratch.Write("orders.csv", OrderCsv.Of("A", 2));
        using (var first = ResultsFile.Open(Results, Assert.Fail))
        {
            first.TryWrite(new McfOrderResult { SellerFulfillmentOrderId = "FIRST-1" });

            // A lock does not exclude the process that has it.
            AssertRefused(
                await Mcf.RunAloneAsync("import", file, "--embedded", scratch.Store, "--results", Results), "another run is writing");
            first.TryWrite(new McfOrderResult { SellerFulfillmentOrderId = "FIRST-2" });
            Assert.Null(first.Complete());
        }

        Assert.False(File.Exists(scratch.Store));
        Assert.Equal(["FIRST-1", "FIRST-2"], Ids(Results));
    }

    [Fact]
    public async Task What_a_run_left_that_did_not_end_is_kept_and_named()
    {
        await File.WriteAllTextAsync(Results, Earlier);
        var file = scratch.Write("orders.csv", OrderCsv.Of("A", 1));
        for (var number = 1; number <= 2; number++)
        {
            await File.WriteAllTextAsync(Partial, Earlier.Replace("OLD-1", $"DEAD-{number}", StringComparison.Ordinal));

            var run = await Mcf.RunAsync("import", file, "--embedded", scratch.Store, "--results", Results);

            var kept = $"{Partial}.{number}";
            Assert.Contains($"It was renamed to {kept}", run.Error, StringComparison.Ordinal);
            Assert.Equal([$"DEAD-{number}"], Ids(kept));
            Assert.Equal(["A-1"], Ids(Results));
        }
    }

    [Fact]
    public async Task A_run_that_resumes_replaces_the_unfinished_file_and_keeps_its_settled_rows()
    {
        var file = scratch.Write("orders.csv", OrderCsv.Of("A", 3));
        await Mcf.RunAsync("import", file, "--embedded", scratch.Store, "--results", Results);
        File.Move(Results, Partial);

        // Orders that cannot be read end the run before it begins.
        var failed = await ResumeAsync(scratch.Path("none.csv"));
        var resumed = await ResumeAsync(scratch.Write("more.csv", OrderCsv.Of("A", 4)));

        Assert.Equal(ExitCode.BadInput, failed.ExitCode);
        Assert.Equal(ExitCode.Done, resumed.ExitCode);
        Assert.DoesNotContain("renamed", failed.Error + resumed.Error, StringComparison.Ordinal);
        Assert.Equal(["A-1", "A-2", "A-3", "A-4"], Ids(Results));
        Assert.False(File.Exists(Partial));
        Assert.False(File.Exists(Partial + ".1"));

        Task<McfRun> ResumeAsync(string input) => Mcf.RunAsync(
            "import", input, "--embedded", scratch.Store, "--results", Results, "--resume-from", Results);
    }

    [Fact]
    public void A_run_that_is_not_completed_leaves_its_rows_beside_the_earlier_results()
    {
        File.WriteAllText(Results, Earlier);
        using (var results = ResultsFile.Open(Results, Assert.Fail))
        {
            results.TryWrite(new McfOrderResult { SellerFulfillmentOrderId = "A-1" });
        }

        Assert.Equal(["A-1"], Ids(Partial));
        Assert.Equal(["OLD-1"], Ids(Results));
    }

    [Fact]
    public void What_is_put_there_during_the_run_is_not_replaced()
    {
        using var results = ResultsFile.Open(Results, Assert.Fail);
        results.TryWrite(new McfOrderResult { SellerFulfillmentOrderId = "A-1" });
        File.WriteAllText(Results, "a letter");

        Assert.Contains("does not contain results of mcf import", results.Complete(), StringComparison.Ordinal);

        Assert.Equal("a letter", File.ReadAllText(Results));
        Assert.Equal(["A-1"], Ids(Partial));
    }

    private async Task RefusedAsync(string input, string results, string sentence) =>
        AssertRefused(await Mcf.RunAsync("import", input, "--embedded", scratch.Store, "--results", results), sentence);

    private static void AssertRefused(McfRun run, string sentence)
    {
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("placed", run.Output, StringComparison.Ordinal);
    }

    private static List<string> Ids(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(row => row.Split(',')[0])
            .Order()
            .ToList();
    }
}
