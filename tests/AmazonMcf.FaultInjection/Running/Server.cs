using System.Collections.Concurrent;
using AmazonMcf.Service.Login;

namespace AmazonMcf.FaultInjection.Running;

/// <summary><c>mcf serve</c> on a store, at the same address after every death.</summary>
internal sealed class Server : IDisposable
{
    private const string EndpointLabel = "Endpoint";
    private const string LastLabel = "Refresh token";
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(2);

    private readonly string store;
    private readonly VersionPlan versions;
    private readonly Restarts restarts;
    private readonly SemaphoreSlim oneByOne = new(1);
    private ChildProcess child;
    private Uri endpoint;

    private Server(string store, VersionPlan versions, Restarts restarts, (ChildProcess Child, Uri Endpoint) started)
    {
        this.store = store;
        this.versions = versions;
        this.restarts = restarts;
        (child, endpoint) = started;
    }

    /// <summary>The root of the API.</summary>
    public Uri Endpoint => endpoint;

    /// <summary>The environment of a client that logs in there.</summary>
    public static IReadOnlyDictionary<string, string> Credentials { get; } = new Dictionary<string, string>
    {
        ["SPAPI_CLIENT_ID"] = EmbeddedCredentials.ClientId,
        ["SPAPI_CLIENT_SECRET"] = EmbeddedCredentials.ClientSecret,
        ["SPAPI_REFRESH_TOKEN"] = EmbeddedCredentials.RefreshToken,
    };

    /// <summary>Starts a server on a free port.</summary>
    public static async Task<Server> StartAsync(string store, VersionPlan versions, Restarts restarts) =>
        new(store, versions, restarts, await StartAsync(store, versions, port: 0));

    /// <summary>Kills the server, leaves clients alone for a while, and starts it again.</summary>
    public async Task RestartAsync(TimeSpan absence)
    {
        await oneByOne.WaitAsync();
        try
        {
            await child.KillAsync();
            child.Dispose();
            restarts.Server++;
            await Task.Delay(absence);
            (child, endpoint) = await StartAsync(store, versions, endpoint.Port);
        }
        finally
        {
            oneByOne.Release();
        }
    }

    public void Dispose()
    {
        child.Dispose();
        oneByOne.Dispose();
    }

    private static async Task<(ChildProcess Child, Uri Endpoint)> StartAsync(string store, VersionPlan versions, int port)
    {
        var facts = new ConcurrentDictionary<string, string>();
        var isReady = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var child = ChildProcess.Start(
            BuiltPrograms.Mcf,
            [
                "serve", "--unlimited",
                "--port", FormattableString.Invariant($"{port}"),
                "--store", store,
                "--accepted-share", FormattableString.Invariant($"{versions.AcceptedShare}"),
            ],
            onLine: line =>
            {
                var parts = line.Split("  ", 2, StringSplitOptions.TrimEntries);
                facts[parts[0]] = parts[^1];
                if (parts[0] == LastLabel)
                {
                    isReady.TrySetResult();
                }
            });
        if (!await child.UntilAsync(isReady.Task, StartTimeout))
        {
            child.Dispose();
            throw new FaultInjectionException($"mcf serve did not start:{Environment.NewLine}{child.LastOutput}");
        }

        return (child, new Uri(facts[EndpointLabel]));
    }
}
