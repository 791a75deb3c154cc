using System.Text.Json;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary><c>mcf watch</c>: what is written, and what stays in the queue.</summary>
public sealed class WatchTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Each_change_is_written_once_as_a_line_an_object_or_a_row()
    {
        await ShipAsync("1001", "1002");

        var lines = Lines(await RunAsync("--since", "30d", "--duration", "0s"));
        var objects = Lines(await RunAsync("--since", "30d", "--duration", "0s", "--json"));
        var rows = Lines(await RunAsync("--since", "30d", "--duration", "0s", "--csv"));

        Assert.Equal(["1001", "1002"], lines.Select(line => line.Split("  ")[1]).Order(StringComparer.Ordinal));
        Assert.All(lines, line => Assert.EndsWith("  - -> Complete  List", line, StringComparison.Ordinal));
        Assert.Equal(2, objects.Length);
        var change = JsonDocument.Parse(objects[0]).RootElement;
        Assert.Equal(
            change.GetProperty("SellerFulfillmentOrderId").GetString(),
            change.GetProperty("Order").GetProperty("SellerFulfillmentOrderId").GetString());
        Assert.StartsWith("SellerFulfillmentOrderId,PreviousStatus,Status,", rows[0], StringComparison.Ordinal);
        Assert.Equal(3, rows.Length);
    }

    [Fact]
    public async Task Messages_are_removed_after_their_changes_were_written_and_those_of_other_sellers_stay()
    {
        await ShipAsync("1001", "1002");
        await using var queue = await QueueServer.StartAsync();
        queue.PutOrder("1001", "Complete");
        queue.PutOrder("1002", "Complete", "A2OTHER");

        var run = await RunAsync("--queue-url", queue.Url, "--duration", "0s", "--json");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        var change = JsonDocument.Parse(Assert.Single(Lines(run))).RootElement;
        Assert.Equal(
            ("1001", "Queue"), (change.GetProperty("SellerFulfillmentOrderId").GetString(), change.GetProperty("Source").GetString()));
        Assert.Contains("warning: Messages of seller 'A2OTHER' stay in the queue", run.Error, StringComparison.Ordinal);
        Assert.Contains("A2OTHER", Assert.Single(queue.Left), StringComparison.Ordinal);
    }

    [FactOn(Platforms.Unix)]
    public async Task An_interrupt_ends_the_watch_and_nothing_is_lost()
    {
        await ShipAsync("1001", "1002", "1003");
        await using var queue = await QueueServer.StartAsync();
        Array.ForEach(["1001", "1002", "1003"], id => queue.PutOrder(id, "Complete"));
        using var mcf = Mcf.Start(
            ["watch", "--embedded", scratch.Store, "--unlimited", "--queue-url", queue.Url, "--csv"], QueueServer.Credentials);

        var header = await mcf.Out.ReadLineAsync();
        var first = await mcf.Out.ReadLineAsync();
        await Signal.TerminateAsync(mcf.Id);
        var run = await mcf.EndAsync();

        Assert.StartsWith("SellerFulfillmentOrderId,", header, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Interrupted, run.ExitCode);
        Assert.Contains("error: The run was stopped. To continue, use --since", run.Error, StringComparison.Ordinal);
        var written = Lines(run).Prepend(first!).Select(row => row.Split(',')[0]).ToList();
        Assert.All(
            ["1001", "1002", "1003"],
            id => Assert.True(written.Contains(id) || queue.Left.Any(body => body.Contains(id, StringComparison.Ordinal)), id));
    }

    [Fact]
    public async Task A_queue_that_cannot_be_reached_is_an_error_after_the_changes_of_the_list()
    {
        await ShipAsync("1001");
        var queue = await QueueServer.StartAsync();
        await queue.DisposeAsync();

        var run = await RunAsync("--queue-url", queue.Url, "--since", "30d", "--duration", "0s", "--csv");

        Assert.Equal(ExitCode.NoConnection, run.ExitCode);
        Assert.Contains("1001,", run.Output, StringComparison.Ordinal);
    }

    [FactOn(Platforms.Unix)]
    public async Task An_interrupt_without_a_queue_says_nothing_of_one()
    {
        await ShipAsync("1001");
        using var mcf = Mcf.Start(["watch", "--embedded", scratch.Store, "--unlimited", "--since", "30d", "--csv"]);
        await mcf.Out.ReadLineAsync();
        await mcf.Out.ReadLineAsync();
        await Signal.TerminateAsync(mcf.Id);
        var run = await mcf.EndAsync();

        Assert.Equal(ExitCode.Interrupted, run.ExitCode);
        Assert.Contains("use --since with the time of the last change.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("queue", run.Error, StringComparison.Ordinal);
    }

    [FactOn(Platforms.Linux)]
    public async Task A_change_that_cannot_be_written_stays_in_the_queue()
    {
        await ShipAsync("1001");
        await using var queue = await QueueServer.StartAsync();
        queue.PutOrder("1001", "Complete");
        using var mcf = Mcf.StartIn(
            ":",
            ["watch", "--embedded", scratch.Store, "--unlimited", "--queue-url", queue.Url, "--duration", "0s", "--json"],
            QueueServer.Credentials,
            "> /dev/full");

        var run = await mcf.EndAsync();

        Assert.True(run.ExitCode == ExitCode.NotRecorded, run.ToString());
        Assert.Single(queue.Left);
    }

    [Theory]
    [InlineData("http is allowed only for this machine", "--queue-url", "http://queues.example/0/mcf")]
    [InlineData("not the URL of a queue", "--queue-url", "arn:aws:sqs:us-east-1:000000000000:mcf")]
    [InlineData("--interval requires a time of more than zero", "--interval", "0s")]
    [InlineData("--duration requires a time such as", "--duration", "soon")]
    [InlineData("--grace requires --queue-url", "--grace", "2m")]
    public async Task Options_that_are_invalid_are_errors(string message, params string[] arguments)
    {
        var run = await RunAsync(arguments);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private Task<McfRun> RunAsync(params string[] arguments) =>
        Mcf.RunAsync(["watch", "--embedded", scratch.Store, "--unlimited", .. arguments]);

    private async Task ShipAsync(params string[] ids)
    {
        var file = scratch.Write("orders.csv", [OrderCsv.Header, .. ids.Select(id => OrderCsv.Row(id))]);
        await Mcf.RunAsync("import", file, "--embedded", scratch.Store, "--unlimited");
        using var service = scratch.OpenService();
        service.StepClock(TimeSpan.FromDays(6));
    }

    private static string[] Lines(McfRun run) =>
        run.Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
