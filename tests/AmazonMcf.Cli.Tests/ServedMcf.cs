using System.Text.Json;
using AmazonMcf.Service.Login;

namespace AmazonMcf.Cli;

/// <summary><c>mcf serve</c> on a free port, and what it says about itself.</summary>
internal sealed class ServedMcf : IAsyncDisposable
{
    private readonly Mcf mcf;
    private readonly Dictionary<string, string> facts;

    private ServedMcf(Mcf mcf, Dictionary<string, string> facts)
    {
        this.mcf = mcf;
        this.facts = facts;
    }

    public Uri Endpoint => new(facts["Endpoint"]);

    /// <summary>A client of Amazon MWS with the credentials it printed.</summary>
    public MwsClient MwsClient(HttpClient http) =>
        new(http, new Uri(facts["MWS endpoint"]), facts["MWS access key"], facts["MWS secret key"], facts["MWS seller id"]);

    public static async Task<ServedMcf> StartAsync(string store, params string[] more)
    {
        var mcf = Mcf.Start(["serve", "--port", "0", "--store", store, .. more]);
        var facts = new Dictionary<string, string>();
        while (!facts.ContainsKey("Refresh token") && await mcf.Out.ReadLineAsync() is { } line)
        {
            var parts = line.Split("  ", 2, StringSplitOptions.TrimEntries);
            facts[parts[0]] = parts[^1];
        }

        return new ServedMcf(mcf, facts);
    }

    public Mcf StartImport(string file, string? refreshToken = null) =>
        Mcf.Start(ImportArguments(file), [.. Credentials, ("SPAPI_REFRESH_TOKEN", refreshToken ?? facts["Refresh token"])]);

    /// <summary>The command line of an import that goes to it.</summary>
    public string[] ImportArguments(params string[] more) =>
        ["import", .. more, "--endpoint", facts["Endpoint"], "--token-endpoint", facts["Token endpoint"]];

    /// <summary>The environment of an import that goes to it.</summary>
    public (string Name, string? Value)[] Credentials =>
        [
            ("SPAPI_CLIENT_ID", facts["Client id"]),
            ("SPAPI_CLIENT_SECRET", facts["Client secret"]),
            ("SPAPI_REFRESH_TOKEN", facts["Refresh token"]),
        ];

    /// <summary>Starts an import over an endpoint that knows the credentials of the embedded service.</summary>
    public static Mcf StartImport(Uri endpoint, string file, string? refreshToken = null, params string[] more) => Mcf.Start(
        ["import", file, "--endpoint", endpoint.AbsoluteUri, "--token-endpoint", new Uri(endpoint, "auth/o2/token").AbsoluteUri, .. more],
        ("SPAPI_CLIENT_ID", EmbeddedCredentials.ClientId),
        ("SPAPI_CLIENT_SECRET", EmbeddedCredentials.ClientSecret),
        ("SPAPI_REFRESH_TOKEN", refreshToken ?? EmbeddedCredentials.RefreshToken));

    /// <summary>
    /// Logs in with the credentials it printed: a client of the Selling Partner API, whose addresses begin at its operations.
    /// </summary>
    public async Task<HttpClient> LogInAsync()
    {
        var client = new HttpClient { BaseAddress = new Uri(Endpoint, "fba/outbound/2020-07-01/") };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["client_id"] = facts["Client id"],
            ["client_secret"] = facts["Client secret"],
            ["refresh_token"] = facts["Refresh token"],
        });
        using var login = await client.PostAsync(new Uri(facts["Token endpoint"]), form);
        using var token = JsonDocument.Parse(await login.Content.ReadAsStringAsync());
        client.DefaultRequestHeaders.Add("x-amz-access-token", token.RootElement.GetProperty("access_token").GetString());
        return client;
    }

    /// <summary>Asks it to end, as a system does.</summary>
    public async Task<McfRun> EndAsync()
    {
        await Signal.TerminateAsync(mcf.Id);
        return await mcf.EndAsync();
    }

    public ValueTask DisposeAsync()
    {
        mcf.Dispose();
        return ValueTask.CompletedTask;
    }
}
