using AmazonMcf.Service.Login;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary><c>mcf serve</c> on a free port, and what it says about itself.</summary>
internal sealed class ServedMcf : IAsyncDisposable
{
    private readonly Mcf mcf;
    private readonly PrintedValues printed;

    private ServedMcf(Mcf mcf, PrintedValues printed) => (this.mcf, this.printed) = (mcf, printed);

    public Uri Endpoint => printed.Endpoint;

    /// <summary>A client of Amazon MWS with the credentials it printed.</summary>
    public MwsClient MwsClient(HttpClient http) =>
        new(http, new Uri(printed["MWS endpoint"]), printed["MWS access key"], printed["MWS secret key"], printed["MWS seller id"]);

    public static async Task<ServedMcf> StartAsync(string store, params string[] more)
    {
        var mcf = Mcf.Start(["serve", "--port", "0", "--store", store, .. more]);
        return new ServedMcf(mcf, await PrintedValues.ReadAsync(mcf.Out.ReadLineAsync));
    }

    public Mcf StartImport(string file, string? refreshToken = null) =>
        Mcf.Start(ImportArguments(file), [.. Credentials, ("SPAPI_REFRESH_TOKEN", refreshToken ?? printed["Refresh token"])]);

    /// <summary>The command line of an import that goes to it.</summary>
    public string[] ImportArguments(params string[] more) =>
        ["import", .. more, "--endpoint", printed["Endpoint"], "--token-endpoint", printed["Token endpoint"]];

    /// <summary>The environment of an import that goes to it.</summary>
    public (string Name, string? Value)[] Credentials =>
        [
            ("SPAPI_CLIENT_ID", printed["Client id"]),
            ("SPAPI_CLIENT_SECRET", printed["Client secret"]),
            ("SPAPI_REFRESH_TOKEN", printed["Refresh token"]),
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
        client.DefaultRequestHeaders.Add("x-amz-access-token", await printed.LogInAsync());
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
