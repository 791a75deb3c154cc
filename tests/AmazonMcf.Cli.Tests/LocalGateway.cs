using System.Collections.Concurrent;
using System.Net;
using System.Text;
using AmazonMcf.Cli.Gateway;
using AmazonMcf.Connection;
using AmazonMcf.Legacy;

namespace AmazonMcf.Cli;

/// <summary>The gateway in this process, with limits a test can reach and an upstream a test makes up.</summary>
internal sealed class LocalGateway : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource<Uri> started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> log = new();
    private readonly HttpMessageHandler upstream;
    private readonly McfConnection connection;
    private readonly Task running;

    private readonly ConcurrentQueue<string> warnings = new();
    private bool isEnded;

    private LocalGateway(GatewayLimits limits, Func<Task<HttpResponseMessage>> answer, Action<string>? sink)
    {
        upstream = new Upstream(answer);
        connection = McfConnection.Open(
            new McfConnectionSettings
            {
                Kind = McfConnectionKind.Custom,
                Endpoint = new Uri("https://service.example/"),
                ClientId = "client",
                ClientSecret = Connection.Secret.From("client-secret"),
                RefreshToken = Connection.Secret.From("refresh-token"),
                Unlimited = true,
                MaxAttempts = 1,
            },
            upstream);
        running = GatewayServer.RunAsync(
            [new MwsAccount(ServedGateway.Key, ServedGateway.Seller, Encoding.UTF8.GetBytes(ServedGateway.Secret), connection, IsUnlimited: true)],
            new GatewayListening(new IPEndPoint(IPAddress.Loopback, 0), null, null, ShowsMetrics: true),
            limits,
            sink ?? log.Enqueue,
            warnings.Enqueue,
            (address, _) => started.SetResult(address),
            stop.Token);
    }

    public HttpClient Http { get; } = new();

    public Uri Endpoint { get; private set; } = null!;

    /// <summary>What it said beside the log.</summary>
    public IEnumerable<string> Warnings => warnings;

    public MwsClient Client => new(Http, Endpoint, ServedGateway.Key, ServedGateway.Secret, ServedGateway.Seller);

    /// <summary>Starts it.</summary>
    /// <param name="limits">Its limits.</param>
    /// <param name="answer">What upstream does with every request, the login included.</param>
    /// <param name="sink">Takes the log in place of <see cref="EndLogAsync"/>.</param>
    public static async Task<LocalGateway> StartAsync(GatewayLimits limits, Func<Task<HttpResponseMessage>> answer, Action<string>? sink = null)
    {
        var gateway = new LocalGateway(limits, answer, sink);
        gateway.Endpoint = new Uri(await gateway.started.Task, GatewayDoor.Root);
        return gateway;
    }

    public async Task<double> MetricAsync(string sample) => PrometheusText.Read(await Http.GetStringAsync(new Uri(Endpoint, "/metrics"))).GetValueOrDefault(sample);

    /// <summary>Ends it and gives the whole log.</summary>
    public async Task<IReadOnlyList<string>> EndLogAsync()
    {
        await stop.CancelAsync();
        await running;
        return [.. log];
    }

    public async ValueTask DisposeAsync()
    {
        if (isEnded)
        {
            return;
        }

        isEnded = true;
        await EndLogAsync();
        Http.Dispose();
        connection.Dispose();
        upstream.Dispose();
        stop.Dispose();
    }

    private sealed class Upstream(Func<Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer();
    }
}
