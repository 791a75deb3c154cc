using System.Collections.Concurrent;
using System.Net;
using System.Text;
using AmazonMcf.Cli.Gateway;
using AmazonMcf.Cli.Gateway.Configuration;
using AmazonMcf.Cli.Gateway.Limits;
using AmazonMcf.Connection;
using AmazonMcf.Service.Login;

namespace AmazonMcf.Cli;

/// <summary>The gateway in this process, with limits a test can reach and an upstream a test makes up.</summary>
internal sealed class LocalGateway : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource<Uri> started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> log = new();
    private readonly HttpMessageHandler? upstream;
    private readonly McfConnection connection;
    private readonly Task running;

    private readonly ConcurrentQueue<string> warnings = new();
    private bool isEnded;

    private LocalGateway(GatewayLimits limits, McfConnectionSettings settings, HttpMessageHandler? upstream, Action<string>? sink)
    {
        this.upstream = upstream;
        connection = McfConnection.Open(settings, upstream);
        running = GatewayServer.RunAsync(
            [
                new MwsAccount(
                    "local",
                    ServedGateway.Key,
                    ServedGateway.Seller,
                    Encoding.UTF8.GetBytes(ServedGateway.Secret),
                    () => connection,
                    IsUnlimited: true
                ),
            ],
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
    /// <param name="response">What upstream does with every request, the login included.</param>
    /// <param name="sink">Takes the log in place of <see cref="EndLogAsync"/>.</param>
    public static Task<LocalGateway> StartAsync(GatewayLimits limits, Func<Task<HttpResponseMessage>> response, Action<string>? sink = null)
    {
        var settings = Settings(new Uri("https://service.example/"));
        settings.MaxAttempts = 1;
        return StartAsync(new LocalGateway(limits, settings, new Upstream(response), sink));
    }

    /// <summary>Starts it in front of an endpoint that knows the credentials of the embedded service.</summary>
    public static Task<LocalGateway> StartAsync(Uri endpoint)
    {
        var settings = Settings(endpoint);
        settings.TokenEndpoint = new Uri(endpoint, EmbeddedCredentials.TokenPath);
        return StartAsync(new LocalGateway(new GatewayLimits(), settings, null, null));
    }

    private static McfConnectionSettings Settings(Uri endpoint) => new()
    {
        Kind = McfConnectionKind.Custom,
        Endpoint = endpoint,
        ClientId = EmbeddedCredentials.ClientId,
        ClientSecret = new NetworkCredential("", EmbeddedCredentials.ClientSecret).SecurePassword,
        RefreshToken = new NetworkCredential("", EmbeddedCredentials.RefreshToken).SecurePassword,
        Unlimited = true,
    };

    private static async Task<LocalGateway> StartAsync(LocalGateway gateway)
    {
        gateway.Endpoint = new Uri(await gateway.started.Task, GatewayEndpoint.Root);
        return gateway;
    }

    public async Task<double> MetricAsync(string sample) =>
        PrometheusText.Read(await Http.GetStringAsync(new Uri(Endpoint, "/metrics"))).GetValueOrDefault(sample);

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
        upstream?.Dispose();
        stop.Dispose();
    }

    private sealed class Upstream(Func<Task<HttpResponseMessage>> response) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            response();
    }
}
