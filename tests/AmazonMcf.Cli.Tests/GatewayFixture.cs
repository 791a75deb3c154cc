using AmazonMcf.Mws;

namespace AmazonMcf.Cli;

/// <summary>One <c>mcf gateway</c> for all tests of a class, on an embedded store, with a client whose requests are not counted.</summary>
public sealed class GatewayFixture : IAsyncLifetime, IDisposable
{
    private readonly Scratch scratch = new();

    internal ServedGateway Gateway { get; private set; } = null!;

    internal HttpClient Http { get; } = new();

    internal MwsClient Client => Gateway.Client(Http);

    public async Task InitializeAsync() =>
        Gateway = await ServedGateway.StartAsync(scratch, ServedGateway.On(scratch.Store, unlimited: true));

    public async Task DisposeAsync() => await Gateway.DisposeAsync();

    public void Dispose()
    {
        Http.Dispose();
        scratch.Dispose();
    }

    /// <summary>A valid client is served after any others.</summary>
    internal async Task ServesAsync() =>
        Assert.Equal("GREEN", (await Client.AskAsync(new MwsRequest { Operation = "GetServiceStatus" })).Status);

    internal int CountOrders()
    {
        using var service = scratch.OpenService();
        return service.ReadCommittedState().Orders.Count;
    }

    /// <summary>The value of a sample of <c>/metrics</c>; 0 when it is not there.</summary>
    internal async Task<double> MetricAsync(string sample) =>
        PrometheusText.Read(await Http.GetStringAsync(new Uri(Gateway.Endpoint, "/metrics"))).GetValueOrDefault(sample);
}
