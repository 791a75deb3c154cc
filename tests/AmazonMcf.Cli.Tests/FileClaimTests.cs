using System.Net;
using System.Net.Sockets;
using AmazonMcf.Cli.Import;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>A file in a shared folder is worked on by one process; one that ends gives it back.</summary>
public sealed class FileClaimTests : IDisposable
{
    private readonly Scratch scratch = new();

    private string Folder => Path.GetDirectoryName(scratch.Store)!;

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void A_file_is_claimed_once_and_again_after_its_release()
    {
        var file = scratch.Write("orders.csv", ["x"]);
        using (var claim = FileClaim.TryTake(file))
        {
            Assert.NotNull(claim);
            Assert.Null(FileClaim.TryTake(file));
        }

        Assert.False(File.Exists(file + FileClaim.Suffix));
        using var next = FileClaim.TryTake(file);
        Assert.NotNull(next);
    }

    [Fact]
    public async Task A_file_that_is_claimed_and_released_again_and_again_has_one_claim_at_a_time()
    {
        var file = scratch.Write("orders.csv", ["x"]);
        using var start = new Barrier(4);
        var (claims, isTaken, isShared) = (0, false, false);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                for (var i = 0; i < 1000; i++)
                {
                    using var claim = FileClaim.TryTake(file);
                    if (claim is not null)
                    {
                        isShared |= Interlocked.Increment(ref claims) > 1;
                        isTaken = true;
                        Thread.Yield();
                        Interlocked.Decrement(ref claims);
                    }
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.Equal((true, false), (isTaken, isShared));
    }

    [Fact]
    public void A_completed_file_cannot_be_claimed()
    {
        var file = scratch.Write("orders.csv", ["x"]);
        using (var claim = FileClaim.TryTake(file))
        {
            var moved = claim!.MoveTo(Folder, TestStart.Value);
            Assert.EndsWith("-orders.csv", moved, StringComparison.Ordinal);
            Assert.True(File.Exists(moved));
        }

        Assert.Null(FileClaim.TryTake(file));
        Assert.False(File.Exists(file + FileClaim.Suffix));
    }

    [Fact]
    public async Task Of_three_workers_one_is_killed_and_the_others_complete_all_files_once()
    {
        await using var server = await ServedMcf.StartAsync(scratch.Store, "--unlimited");
        var files = Enumerable.Range(1, 4).Select(number => scratch.Write($"orders-{number}.csv", OrderCsv.Of($"F{number}", 3))).ToArray();
        var done = Directory.CreateDirectory(Path.Combine(Folder, "done")).FullName;

        // It never gets a response, so that it holds its first file until it is killed.
        using var silence = new TcpListener(IPAddress.Loopback, 0);
        silence.Start();
        var endpoint = new Uri($"http://{silence.LocalEndpoint}/");
        using (var killed = ServedMcf.StartImport(endpoint, files[0], null, "--done", done))
        {
            await Eventually.TrueAsync(() => File.Exists(files[0] + FileClaim.Suffix));

            using var other = Start(server, done, [files[0]]);
            Assert.Contains("a different process has claimed it", (await other.EndAsync()).Error, StringComparison.Ordinal);
            await killed.KillAsync();
        }

        using var one = Start(server, done, files);
        using var two = Start(server, done, [.. files.Reverse()]);
        await Task.WhenAll(one.EndAsync(), two.EndAsync());

        Assert.Empty(Directory.EnumerateFiles(Folder, "orders-*"));
        Assert.Equal(4, Directory.EnumerateFiles(done).Count());
        using var service = scratch.OpenService();
        var committed = service.ReadCommittedState();
        Assert.Equal(12, committed.Orders.Count);
        Assert.Equal(12, committed.Requests["createFulfillmentOrder"]);
    }

    [FactOn(Platforms.Unix)]
    public void Only_a_lock_means_that_a_different_process_has_claimed_the_file()
    {
        var file = scratch.Write("looping.csv", ["x"]);
        File.CreateSymbolicLink(file + FileClaim.Suffix, file + FileClaim.Suffix);
        var isLoop = Assert.Throws<UsageException>(() => FileClaim.TryTake(file));

        Assert.Contains("looping.csv.claim", isLoop.Message, StringComparison.Ordinal);
    }

    [FactOn(Platforms.Unix)]
    public async Task A_file_that_cannot_be_claimed_is_an_error_and_the_others_are_imported()
    {
        await using var server = await ServedMcf.StartAsync(scratch.Store, "--unlimited");
        var done = Directory.CreateDirectory(Path.Combine(Folder, "done")).FullName;

        // The name of its claim is longer than 255 bytes.
        var longName = scratch.Write(new string('n', 246) + ".csv", OrderCsv.Of("L", 1));
        var file = scratch.Write("orders.csv", OrderCsv.Of("F", 2));
        using var import = Start(server, done, [longName, file]);
        var end = await import.EndAsync();

        Assert.Equal(ExitCode.BadInput, end.ExitCode);
        Assert.Contains("the order file cannot be claimed", end.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("a different process", end.Error, StringComparison.Ordinal);
        Assert.EndsWith("-orders.csv", Assert.Single(Directory.EnumerateFiles(done)), StringComparison.Ordinal);
        Assert.True(File.Exists(longName));
    }

    [Fact]
    public async Task Standard_input_cannot_be_claimed_and_is_not_ignored()
    {
        await using var server = await ServedMcf.StartAsync(scratch.Store, "--unlimited");
        using var import = Start(server, Folder, ["-"]);
        var end = await import.EndAsync();

        Assert.Equal(ExitCode.BadInput, end.ExitCode);
        Assert.Contains("--done cannot be combined with -", end.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_of_another_process_is_not_read_as_an_order_file()
    {
        await using var server = await ServedMcf.StartAsync(scratch.Store, "--unlimited");
        var file = scratch.Write("orders.csv", OrderCsv.Of("F", 1));
        using var claim = FileClaim.TryTake(file);
        using var import = Start(server, Folder, [Path.Combine(Folder, "orders*")]);

        Assert.Equal(ExitCode.Done, (await import.EndAsync()).ExitCode);
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_an_error_and_the_others_are_imported()
    {
        await using var server = await ServedMcf.StartAsync(scratch.Store, "--unlimited");
        var done = Directory.CreateDirectory(Path.Combine(Folder, "done")).FullName;
        using (var typo = Start(server, done, [Path.Combine(Folder, "typo.csv")]))
        {
            var end = await typo.EndAsync();
            Assert.Equal(ExitCode.BadInput, end.ExitCode);
            Assert.Contains("typo.csv", end.Error, StringComparison.Ordinal);
        }

        var file = scratch.Write("orders.csv", OrderCsv.Of("F", 1));
        using (var both = Start(server, done, [Path.Combine(Folder, "typo.csv"), file]))
        {
            Assert.Equal(ExitCode.BadInput, (await both.EndAsync()).ExitCode);
        }

        Assert.EndsWith("-orders.csv", Assert.Single(Directory.EnumerateFiles(done)), StringComparison.Ordinal);

        // The shell of another machine may have named it before it was completed.
        using var late = Start(server, done, [file]);
        var completed = await late.EndAsync();
        Assert.Equal(ExitCode.Done, completed.ExitCode);
        Assert.Contains("A file of this name was completed on ", completed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_a_folder_that_does_not_exist_is_an_error_also_if_one_of_its_name_was_completed()
    {
        var done = Directory.CreateDirectory(Path.Combine(Folder, "done")).FullName;
        await File.WriteAllTextAsync(Path.Combine(done, "20260105-101500-orders.csv"), "");
        await File.WriteAllTextAsync(Path.Combine(done, "20260107-093012-orders.csv"), "");
        await File.WriteAllTextAsync(Path.Combine(done, "20269999-101500-other.csv"), "");
        var known = await RunAsync(Path.Combine(Folder, "orders.csv"));
        var mistyped = await RunAsync(Path.Combine(Folder, "wrong", "orders.csv"));
        var undated = await RunAsync(Path.Combine(Folder, "other.csv"));

        Assert.Equal((ExitCode.Done, ExitCode.BadInput, ExitCode.BadInput), (known.ExitCode, mistyped.ExitCode, undated.ExitCode));
        Assert.Contains("completed on 2026-01-07 09:30:12 UTC", known.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("completed on", mistyped.Error, StringComparison.Ordinal);

        Task<McfRun> RunAsync(string file) => Mcf.RunAsync("import", file, "--done", done, "--embedded", scratch.Store);
    }

    [Theory]
    [InlineData("inbox", ExitCode.Done, "no file matches")]
    [InlineData("no-such-folder", ExitCode.BadInput, "No file matches")]
    public async Task A_pattern_without_files_is_reported_and_an_error_only_without_its_folder(string name, int code, string said)
    {
        await using var server = await ServedMcf.StartAsync(scratch.Store, "--unlimited");
        Directory.CreateDirectory(Path.Combine(Folder, "inbox"));
        using var import = Start(server, Folder, [Path.Combine(Folder, name, "*.csv")]);
        var end = await import.EndAsync();

        Assert.Equal(code, end.ExitCode);
        Assert.Contains(said, end.Error, StringComparison.Ordinal);
    }

    private static Mcf Start(ServedMcf server, string done, string[] files) =>
        Mcf.Start(server.ImportArguments([.. files, "--done", done]), server.Credentials);
}
