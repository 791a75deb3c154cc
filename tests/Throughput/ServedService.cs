using System.Diagnostics;
using AmazonMcf.Connection;

namespace AmazonMcf.Throughput;

/// <summary>The embedded service in a process of its own, over HTTP, with its real usage plan.</summary>
internal sealed class ServedService : IDisposable
{
    private readonly Process process;
    private readonly Dictionary<string, string> facts = [];

    public ServedService(string store)
    {
        process = Mcf.Start(["serve", "--port", "0", "--store", store]);
        while (!facts.ContainsKey("Refresh token") && process.StandardOutput.ReadLine() is { } line)
        {
            var parts = line.Split("  ", 2, StringSplitOptions.TrimEntries);
            facts[parts[0]] = parts[^1];
        }
    }

    public McfConnection Connect() => McfConnection.Open(Credentials.Demonstration(new McfConnectionSettings
    {
        Kind = McfConnectionKind.Custom,
        Endpoint = new Uri(facts["Endpoint"]),
        TokenEndpoint = new Uri(facts["Token endpoint"]),
    }));

    /// <summary>Starts <c>mcf import</c> against it.</summary>
    public Process Import(string file, string results) => Mcf.Start(
        ["import", file, "--results", results, "--endpoint", facts["Endpoint"], "--token-endpoint", facts["Token endpoint"]],
        [
            new("SPAPI_CLIENT_ID", facts["Client id"]),
            new("SPAPI_CLIENT_SECRET", facts["Client secret"]),
            new("SPAPI_REFRESH_TOKEN", facts["Refresh token"]),
        ]);

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
