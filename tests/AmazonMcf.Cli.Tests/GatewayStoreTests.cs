using System.Net.Sockets;
using System.Text.Json;
using AmazonMcf.Cli.Gateway.Limits;
using AmazonMcf.Mws;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>Stores of the gateway are opened when their client first asks, and a lack of file handles is reported as what it is.</summary>
public sealed class GatewayStoreTests : IDisposable
{
    private const int Clients = 200;

    // Enough for the runtime and the reserve of the gateway, and too few for the stores of all clients.
    private const int Handles = 450;

    private static readonly MwsRequest Status = new() { Operation = "GetServiceStatus" };

    private readonly Scratch scratch = new();
    private readonly HttpClient http = new();

    public void Dispose()
    {
        http.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public async Task It_starts_with_no_store_and_the_first_request_opens_the_one_of_its_client()
    {
        await using var gateway = await ServedGateway.StartAsync(scratch, [.. Enumerable.Range(0, Clients).Select(Client)]);
        Assert.Empty(Stores());

        await (gateway.Client(http, Key(7)) with { SecretKey = "another" }).RefusedAsync(403, "SignatureDoesNotMatch", Status);
        Assert.Empty(Stores());

        Assert.Equal("GREEN", (await gateway.Client(http, Key(7)).AskAsync(Status)).Status);
        Assert.Equal(["store7.db"], Stores());

        var together = Enumerable.Range(0, 10).Select(_ => gateway.Client(http, Key(150)).AskAsync(Status));
        Assert.All(await Task.WhenAll(together), response => Assert.Equal("GREEN", response.Status));
        Assert.Equal(["store150.db", "store7.db"], Stores());
    }

    [Fact]
    public async Task A_store_that_cannot_be_opened_is_an_error_of_its_client_until_it_can()
    {
        var blocked = scratch.Write("store1.db", ["This is not a database, and it is long enough to be seen as something else."]);
        await using var gateway = await ServedGateway.StartAsync(scratch, Client(0), Client(1));

        await gateway.Client(http, Key(1)).RefusedAsync(500, "InternalError", Status);
        await gateway.Client(http, Key(1)).RefusedAsync(500, "InternalError", Status);
        Assert.Equal("GREEN", (await gateway.Client(http, Key(0)).AskAsync(Status)).Status);
        File.Delete(blocked);
        Assert.Equal("GREEN", (await gateway.Client(http, Key(1)).AskAsync(Status)).Status);

        var lines = (await gateway.EndAsync()).Error.Split(Environment.NewLine);
        Assert.Contains(
            blocked,
            Assert.Single(lines, line => line.StartsWith("warning: clients[1].embeddedStore: ", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        Assert.Equal(2, lines.Count(line => line.Contains("\"cause\":\"EmbeddedStoreException\"", StringComparison.Ordinal)));
    }

    [FactOn(Platforms.Unix)]
    public async Task Without_free_file_handles_clients_get_503_and_the_log_says_why()
    {
        var configuration = scratch.Write(
            "gateway.json",
            [JsonSerializer.Serialize(new { clients = Enumerable.Range(0, Clients).Select(Client) })]
        );
        await using var gateway = await ServedGateway.ListenAsync(
            Mcf.StartIn(
                $"ulimit -n {Handles}",
                ["gateway", "--config", configuration, "--port", "0"],
                [("MWS_SECRET", ServedGateway.Secret)]
            )
        );

        var served = 0;
        while (served < Clients && (await gateway.Client(http, Key(served)).SendAsync(Status)).Status == 200)
        {
            served++;
        }

        Assert.InRange(served, 1, Clients - 1);
        await gateway.Client(http, Key(served)).RefusedAsync(503, "ServiceUnavailable", Status);

        // Handles are left for a client that connects now, and for the stop.
        using var another = new HttpClient();
        Assert.Equal("GREEN", (await gateway.Client(another, Key(0)).AskAsync(Status)).Status);
        var error = (await gateway.EndAsync()).Error;
        Assert.Contains("\"error\":\"ServiceUnavailable\",\"cause\":\"OpenFileLimitException\"", error, StringComparison.Ordinal);
        Assert.Contains(
            $"warning: clients[{served}].embeddedStore: The embedded store '{scratch.Path($"store{served}.db")}' cannot be opened: the "
                + "limit on open files has been reached. ",
            error,
            StringComparison.Ordinal
        );
        Assert.Contains("ulimit -n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_free_socket_for_upstream_clients_get_503()
    {
        var limit = new HttpRequestException(
            "Too many open files (service.example:443)",
            new SocketException((int)SocketError.TooManyOpenSockets)
        );
        await using var gateway = await LocalGateway.StartAsync(new GatewayLimits(), () => throw limit);

        await gateway.Client.RefusedAsync(
            503,
            "ServiceUnavailable",
            new MwsRequest { Operation = "GetFulfillmentOrder", SellerFulfillmentOrderId = "A" }
        );

        Assert.Contains("\"cause\":\"OpenFileLimitException\"", Assert.Single(await gateway.EndLogAsync()), StringComparison.Ordinal);
    }

    private static string Key(int number) => FormattableString.Invariant($"AKID{number}");

    private object Client(int number) => new
    {
        accessKeyId = Key(number),
        sellerId = ServedGateway.Seller,
        secretKey = ServedGateway.SecretReference,
        embeddedStore = scratch.Path(FormattableString.Invariant($"store{number}.db")),
        unlimited = true,
    };

    private IEnumerable<string?> Stores() =>
        Directory.EnumerateFiles(scratch.Path(""), "*.db").Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
