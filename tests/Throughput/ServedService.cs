using System.Diagnostics;
using AmazonMcf.Connection;
using AmazonMcf.Testing;

namespace AmazonMcf.Throughput;

/// <summary>The embedded service in its own process, over HTTP, with its real usage plan.</summary>
internal sealed class ServedService : IDisposable
{
    private readonly Process process;
    private readonly PrintedValues printed;

    public ServedService(string store)
    {
        process = Mcf.Start(["serve", "--port", "0", "--store", store]);
        printed = PrintedValues.ReadAsync(process.StandardOutput.ReadLineAsync).GetAwaiter().GetResult();
    }

    public McfConnection Connect()
    {
        var settings = EmbeddedSettings.Make();
        settings.Kind = McfConnectionKind.Custom;
        settings.Endpoint = printed.Endpoint;
        settings.TokenEndpoint = printed.TokenEndpoint;
        settings.Unlimited = false;
        return McfConnection.Open(settings);
    }

    /// <summary>Starts <c>mcf import</c> with it.</summary>
    public Process Import(string file, string results, params string[] more) => Mcf.Start(
        ["import", file, "--results", results, "--endpoint", printed["Endpoint"], "--token-endpoint", printed["Token endpoint"], .. more],
        [
            new("SPAPI_CLIENT_ID", printed["Client id"]),
            new("SPAPI_CLIENT_SECRET", printed["Client secret"]),
            new("SPAPI_REFRESH_TOKEN", printed["Refresh token"]),
        ]);

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
