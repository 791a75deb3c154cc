using AmazonMcf.Connection;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary><c>mcf serve</c> without quota, in a process of its own. Its clock stands still, so that it does nothing but answer.</summary>
internal sealed class ServedService : IDisposable
{
    private readonly Worker worker;
    private readonly Dictionary<string, string> facts = [];

    private ServedService(Worker worker) => this.worker = worker;

    public Uri Endpoint => new(facts["Endpoint"]);

    public Uri TokenEndpoint => new(facts["Token endpoint"]);

    public static async Task<ServedService> StartAsync(Workplace workplace, string store)
    {
        string[] arguments = [workplace.Mcf, "serve", "--port", "0", "--unlimited", "--time-scale", "0", "--store", store];
        var service = new ServedService(Worker.Start("dotnet", arguments));
        while (!service.facts.ContainsKey("Refresh token"))
        {
            var parts = (await service.worker.ReadLineAsync()).Split("  ", 2, StringSplitOptions.TrimEntries);
            service.facts[parts[0]] = parts[^1];
        }

        return service;
    }

    /// <summary>What it told of itself, for example its <c>Client id</c>.</summary>
    public string Fact(string name) => facts[name];

    /// <summary>A connection of ours, without quota on its side either.</summary>
    public McfConnection Connect() => Connect(Endpoint, TokenEndpoint);

    /// <summary>A connection to a service that another process started.</summary>
    public static McfConnection Connect(Uri endpoint, Uri tokenEndpoint)
    {
        var settings = EmbeddedSettings.Make();
        (settings.Kind, settings.Endpoint, settings.TokenEndpoint) = (McfConnectionKind.Custom, endpoint, tokenEndpoint);
        return McfConnection.Open(settings);
    }

    /// <summary>An access token, for those who do not log in by themselves.</summary>
    public async Task<string> LogInAsync()
    {
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["client_id"] = facts["Client id"],
            ["client_secret"] = facts["Client secret"],
            ["refresh_token"] = facts["Refresh token"],
        });
        using var response = await http.PostAsync(TokenEndpoint, form);
        using var token = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        return token.RootElement.GetProperty("access_token").GetString()!;
    }

    public void Dispose() => worker.Dispose();
}
