using System.Text;
using System.Text.Json;
using AmazonMcf.Cli.Connection;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Service;
using SellingPartner.Telemetry;

namespace AmazonMcf.Cli;

/// <summary>
/// Both endpoints for clients of MWS on one service with a stopped clock: the one of <c>mcf serve</c>, and an <c>mcf gateway</c> that works
/// over the Selling Partner API of the same <c>mcf serve</c>.
/// </summary>
public sealed class MwsEndpoints : IAsyncLifetime, IDisposable
{
    public const string Serve = "mcf serve";
    public const string Gateway = "mcf gateway";

    private readonly string marketplace;
    private readonly Scratch scratch = new();
    private readonly HttpClient http = new();
    private ServedMcf server = null!;
    private UpstreamRecorder recorder = null!;
    private ServedGateway gateway = null!;
    private HttpClient sellingPartner = null!;
    private CliConnection inside = null!;
    private MwsEndpoints? japan;

    public MwsEndpoints()
        : this("US")
    {
    }

    private MwsEndpoints(string marketplace) => this.marketplace = marketplace;

    /// <summary>The service, for its clock and its truth.</summary>
    public EmbeddedService Service => inside.Service!;

    public async Task InitializeAsync()
    {
        server = await ServedMcf.StartAsync(scratch.Store, "--unlimited", "--time-scale", "0", "--marketplace", marketplace);
        recorder = await UpstreamRecorder.StartAsync(server.Endpoint);
        gateway = await ServedGateway.StartAsync(scratch, ServedGateway.Over(recorder.Endpoint, unlimited: true, marketplace: marketplace));
        sellingPartner = await server.LogInAsync();
        inside = CliConnection.OpenEmbedded(McfMarketplaces.Find(marketplace)!, scratch.Store, unlimited: true);
    }

    public async Task DisposeAsync()
    {
        await (japan?.DisposeAsync() ?? Task.CompletedTask);
        await gateway.DisposeAsync();
        await recorder.DisposeAsync();
        await server.DisposeAsync();
        inside.Dispose();
        sellingPartner.Dispose();
    }

    public void Dispose()
    {
        japan?.Dispose();
        http.Dispose();
        scratch.Dispose();
    }

    /// <summary>The same endpoints of a seller in Japan: no connection reaches the marketplaces of two regions.</summary>
    internal async Task<MwsEndpoints> InJapanAsync()
    {
        if (japan is null)
        {
            japan = new MwsEndpoints("JP");
            await japan.InitializeAsync();
        }

        return japan;
    }

    /// <summary>A client of an endpoint.</summary>
    internal MwsClient Client(string endpoint) => endpoint == Serve ? server.MwsClient(http) : gateway.Client(http);

    /// <summary>Sends a request, and returns what the Selling Partner API received for it; null where that is unknown.</summary>
    internal async Task<IReadOnlyList<UpstreamRequest>?> ListenAsync(string endpoint, Func<Task> act)
    {
        var before = recorder.Asked.Count;
        await act();
        return endpoint == Serve ? null : [.. recorder.Asked.Skip(before)];
    }

    /// <summary>Calls the Selling Partner API directly, not through an MWS endpoint.</summary>
    /// <returns>The payload.</returns>
    internal async Task<JsonElement> AskSellingPartnerAsync(HttpMethod method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await sellingPartner.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        using var document = JsonDocument.Parse(text);
        return document.RootElement.TryGetProperty("payload", out var payload) ? payload.Clone() : document.RootElement.Clone();
    }

    /// <summary>Places an order directly, not through an MWS endpoint.</summary>
    internal Task PlaceAsync(McfOrderRequest order) => inside.Mcf.Outbound.CreateOrderAsync(order, new ApiCall());
}
