using AmazonMcf.Connection;
using AmazonMcf.Testing;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary><c>mcf serve</c> without quota, in a process of its own. Its clock does not move: it only responds.</summary>
internal sealed class ServedService : IDisposable
{
    private readonly Worker worker;
    private readonly PrintedValues printed;

    private ServedService(Worker worker, PrintedValues printed) => (this.worker, this.printed) = (worker, printed);

    public Uri Endpoint => printed.Endpoint;

    public Uri TokenEndpoint => printed.TokenEndpoint;

    public static async Task<ServedService> StartAsync(Workplace workplace, string store)
    {
        string[] arguments = [workplace.Mcf, "serve", "--port", "0", "--unlimited", "--time-scale", "0", "--store", store];
        var worker = Worker.Start("dotnet", arguments);
        return new ServedService(worker, await PrintedValues.ReadAsync(async () => await worker.ReadLineAsync()));
    }

    /// <summary>A value it printed, for example its <c>Client id</c>.</summary>
    public string Fact(string name) => printed[name];

    /// <summary>A connection of ours, without quota on its side either.</summary>
    public McfConnection Connect(string? apiVersion = null) => Connect(Endpoint, TokenEndpoint, apiVersion);

    /// <summary>A connection to a service that another process started.</summary>
    public static McfConnection Connect(Uri endpoint, Uri tokenEndpoint, string? apiVersion = null)
    {
        var settings = EmbeddedSettings.Make();
        (settings.Kind, settings.Endpoint, settings.TokenEndpoint) = (McfConnectionKind.Custom, endpoint, tokenEndpoint);
        settings.ApiVersion = apiVersion;
        return McfConnection.Open(settings);
    }

    /// <summary>An access token, for those who do not log in by themselves.</summary>
    public Task<string> LogInAsync() => printed.LogInAsync();

    public void Dispose() => worker.Dispose();
}
