namespace AmazonMcf.Cli;

/// <summary><c>--start-time</c>: a rehearsal of a date.</summary>
public sealed class StartTimeTests : IDisposable
{
    private static readonly DateTime SundayNight = new(2026, 12, 20, 23, 30, 0, DateTimeKind.Utc);

    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData("2026-12-20T23:30:00Z")]
    [InlineData("2026-12-21T08:30:00+09:00")]
    [InlineData("2026-12-20 23:30")]
    public async Task Serve_starts_a_new_store_at_it(string time)
    {
        await using (await ServedMcf.StartAsync(scratch.Store, "--time-scale", "0", "--start-time", time))
        {
        }

        Assert.Equal(SundayNight, Now());
    }

    [Fact]
    public async Task Serve_opens_a_store_again_at_the_same_start_time_and_refuses_another()
    {
        await using (await ServedMcf.StartAsync(scratch.Store, "--time-scale", "0", "--start-time", "2026-12-20T23:30:00Z"))
        {
        }

        await using (await ServedMcf.StartAsync(scratch.Store, "--start-time", "2026-12-20T23:30:00Z"))
        {
        }

        var run = await Mcf.RunAsync("serve", "--port", "0", "--store", scratch.Store, "--start-time", "2026-12-21");

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains(
            $"'{scratch.Store}' started at 2026-12-20 23:30:00Z; it cannot start at 2026-12-21 00:00:00Z",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Import_dates_its_orders_by_it()
    {
        var file = scratch.Write("orders.csv", OrderCsv.Of("S", 2));

        var run = await Mcf.RunAsync("import", file, "--embedded", scratch.Store, "--start-time", "2026-12-20T23:30:00Z");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.InRange(Now(), SundayNight, SundayNight.AddDays(1));
    }

    [Fact]
    public async Task The_demo_starts_at_it()
    {
        var run = await Mcf.RunAsync("demo", "--store", scratch.Store, "--start-time", "2026-12-20T23:30:00Z");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(SundayNight.AddDays(14), Now());
    }

    [Theory]
    [InlineData("tomorrow", "'tomorrow'")]
    [InlineData("2100-01-01", "2000 to 2099")]
    [InlineData("1999-12-31T23:59:59Z", "2000 to 2099")]
    public async Task What_is_no_start_time_is_refused_and_no_store_made(string time, string because)
    {
        var file = scratch.Write("orders.csv", OrderCsv.Of("S", 1));
        foreach (
            var command in (string[][])
                [
                    ["import", file, "--embedded", scratch.Store],
                    ["serve", "--port", "0", "--store", scratch.Store],
                ]
        )
        {
            var run = await Mcf.RunAsync([.. command, "--start-time", time]);

            Assert.Equal(ExitCode.BadInput, run.ExitCode);
            Assert.Contains(because, run.Error, StringComparison.Ordinal);
            Assert.False(File.Exists(scratch.Store));
        }
    }

    [Fact]
    public async Task Only_the_embedded_service_has_one()
    {
        var run = await Mcf.RunAsync("import", scratch.Write("orders.csv", OrderCsv.Of("S", 1)), "--start-time", "2026-12-20");

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("--start-time requires --embedded", run.Error, StringComparison.Ordinal);
    }

    private DateTime Now()
    {
        using var service = scratch.OpenService();
        return service.Now;
    }
}
