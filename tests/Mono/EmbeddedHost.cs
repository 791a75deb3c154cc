using System.Diagnostics;
using AmazonMcf.Connection;

namespace AmazonMcf.Mono;

/// <summary>The embedded service over HTTP, in a process of its own and on a store that goes with it.</summary>
internal sealed class EmbeddedHost : IDisposable
{
    private readonly string store = Path.Combine(Path.GetTempPath(), $"mcf-mono-{Guid.NewGuid():n}.db");
    private readonly Dictionary<string, string> facts = [];
    private readonly Process process;

    public EmbeddedHost(string mcf)
    {
        process = Process.Start(
            new ProcessStartInfo("dotnet", $"\"{mcf}\" serve --port 0 --store \"{store}\" --start-time 2026-11-25T17:00:00Z")
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        );
        while (!facts.ContainsKey("Refresh token") && process.StandardOutput.ReadLine() is { } line)
        {
            var parts = line.Split(["  "], 2, StringSplitOptions.None);
            facts[parts[0]] = parts[parts.Length - 1].Trim();
        }
    }

    public McfConnection Connect()
    {
        var settings = new McfConnectionSettings
        {
            Kind = McfConnectionKind.Custom,
            Endpoint = new Uri(facts["Endpoint"]),
            TokenEndpoint = new Uri(facts["Token endpoint"]),
        };
        McfEnvironment.Fill(settings, Read);
        return McfConnection.Open(settings);
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(store), Path.GetFileName(store) + "*"))
        {
            File.Delete(file);
        }
    }

    private string? Read(string variable) => variable switch
    {
        McfEnvironment.ClientId => facts["Client id"],
        McfEnvironment.ClientSecret => facts["Client secret"],
        McfEnvironment.RefreshToken => facts["Refresh token"],
        _ => null,
    };
}
