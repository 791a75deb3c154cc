using AmazonMcf.Cli.Gateway.Limits;
using AmazonMcf.Cli.Gateway.Telemetry;
using AmazonMcf.Mws;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>A request log that cannot be written changes no response; it is counted, shown in health and said once.</summary>
public class GatewayLogFailureTests
{
    private const string Lost = "mcf_gateway_log_lines_lost_total";

    private static readonly MwsRequest Create = new() { Operation = "CreateFulfillmentOrder", Order = MwsOrders.Of("LOGGED") };

    public static TheoryData<Exception> Failures =>
        new()
        {
            new IOException("No space left on device"),
            new UnauthorizedAccessException("Access denied"),
            new ObjectDisposedException("log"),
            new NotSupportedException("The stream does not support writing."),
            new ArgumentOutOfRangeException("count"),
        };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_log_that_fails_is_counted_shown_and_said_once(Exception failure)
    {
        var good = await ResponseOfAGoodLogAsync();
        var isFull = true;
        await using var gateway = await LocalGateway.StartAsync(
            new GatewayLimits(), () => throw new InvalidOperationException(), _ => { if (Volatile.Read(ref isFull)) { throw failure; } });
        for (var n = 0; n < 3; n++)
        {
            Assert.Equal(good, await RespondAsync(gateway));
        }

        await Eventually.TrueAsync(async () => await gateway.MetricAsync(Lost) == 3);
        Assert.Equal(GatewayLog.Degraded, await HealthAsync(gateway));
        Assert.Contains("the request log cannot be written", Assert.Single(gateway.Warnings), StringComparison.Ordinal);

        Volatile.Write(ref isFull, false);
        Assert.Equal(good, await RespondAsync(gateway));
        await Eventually.TrueAsync(async () => await HealthAsync(gateway) == "OK");
        Assert.Equal(3, await gateway.MetricAsync(Lost));
    }

    [Fact]
    public async Task A_log_that_hangs_delays_no_response()
    {
        var good = await ResponseOfAGoodLogAsync();
        using var hang = new ManualResetEventSlim();
        await using var gateway = await LocalGateway.StartAsync(
            new GatewayLimits(),
            () => throw new InvalidOperationException(),
            _ => hang.Wait()
        );
        for (var n = 0; n < 20; n++)
        {
            Assert.Equal(good, await RespondAsync(gateway));
        }

        hang.Set();
    }

    [FactOn(Platforms.Linux)]
    public async Task On_a_full_disk_orders_are_placed_and_reported()
    {
        using var scratch = new Scratch();
        await using var gateway = await ServedGateway.StartAsync(
            scratch, ["--log", "/dev/full"], [ServedGateway.On(scratch.Store, unlimited: true)]);
        using var http = new HttpClient();
        var client = gateway.Client(http);
        for (var n = 1; n <= 10; n++)
        {
            await client.PlaceAsync(MwsOrders.Of($"FULL-{n}"));
        }

        await Eventually.TrueAsync(async () => await http.GetStringAsync(new Uri(gateway.Endpoint, "/health")) == GatewayLog.Degraded);
        var run = await gateway.EndAsync();
        Assert.Single(run.Error.Split('\n'), line => line.Contains("the request log cannot be written", StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_is_written_whole_or_not_at_all()
    {
        using var disk = new SmallDisk(capacity: 20);
        var file = new LogFile(disk);

        file.WriteLine("first");
        Assert.Throws<IOException>(() => file.WriteLine("much too long for this disk"));
        file.WriteLine("second");

        Assert.Equal(["first", "second"], disk.Text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    private static async Task<(int Status, string? Code)> ResponseOfAGoodLogAsync()
    {
        await using var gateway = await LocalGateway.StartAsync(new GatewayLimits(), () => throw new InvalidOperationException());
        return await RespondAsync(gateway);
    }

    private static async Task<(int Status, string? Code)> RespondAsync(LocalGateway gateway)
    {
        var (status, response) = await gateway.Client.SendAsync(Create);
        return (status, response.Errors[0].Code);
    }

    private static async Task<string> HealthAsync(LocalGateway gateway) =>
        await gateway.Http.GetStringAsync(new Uri(gateway.Endpoint, "/health"));
}
