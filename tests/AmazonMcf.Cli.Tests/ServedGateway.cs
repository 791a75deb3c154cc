using System.Text.Json;
using AmazonMcf.Service.Login;

namespace AmazonMcf.Cli;

/// <summary><c>mcf gateway</c> on a free port.</summary>
internal sealed class ServedGateway : IAsyncDisposable
{
    public const string Secret = "secret-for-tests-only";
    public const string SecretReference = "env:MWS_SECRET";
    public const string Seller = "A2TESTSELLER1";
    public const string Key = "AKIDEXAMPLE0000000001";

    private readonly Mcf mcf;

    private ServedGateway(Mcf mcf, Uri endpoint) => (this.mcf, Endpoint) = (mcf, endpoint);

    public Uri Endpoint { get; }

    /// <summary>A client of the configuration whose work is done on a store.</summary>
    public static object On(string store, string key = Key, bool unlimited = false) =>
        new { accessKeyId = key, sellerId = Seller, secretKey = SecretReference, embeddedStore = store, unlimited };

    /// <summary>A client of the configuration whose work is done over the Selling Partner API of an <c>mcf serve</c>.</summary>
    public static object Over(Uri endpoint, string key = Key, bool unlimited = false) => new
    {
        accessKeyId = key,
        sellerId = Seller,
        secretKey = SecretReference,
        clientId = EmbeddedCredentials.ClientId,
        clientSecret = "env:CLIENT_SECRET",
        refreshToken = "env:REFRESH_TOKEN",
        endpoint,
        tokenEndpoint = new Uri(endpoint, "auth/o2/token"),
        unlimited,
    };

    /// <summary>Starts it with clients of a configuration.</summary>
    public static Task<ServedGateway> StartAsync(Scratch scratch, params object[] clients) => ListenAsync(Start(scratch, clients));

    /// <summary>Waits until one that was started listens.</summary>
    public static async Task<ServedGateway> ListenAsync(Mcf mcf)
    {
        while (await mcf.Out.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Endpoint", StringComparison.Ordinal))
            {
                mcf.CollectError();
                return new ServedGateway(mcf, new Uri(line.Split("  ", 2, StringSplitOptions.TrimEntries)[1]));
            }
        }

        throw new InvalidOperationException((await mcf.EndAsync()).Error);
    }

    /// <summary>Starts it without waiting for it to listen.</summary>
    public static Mcf Start(Scratch scratch, params object[] clients)
    {
        var configuration = scratch.Write("gateway.json", [JsonSerializer.Serialize(new { clients })]);
        return Mcf.Start(
            ["gateway", "--config", configuration, "--port", "0"],
            ("MWS_SECRET", Secret),
            ("CLIENT_SECRET", EmbeddedCredentials.ClientSecret),
            ("REFRESH_TOKEN", EmbeddedCredentials.RefreshToken));
    }

    public MwsClient Client(HttpClient http, string key = Key) => new(http, Endpoint, key, Secret, Seller);

    /// <summary>Ends it in good order; it must have said nothing secret or personal.</summary>
    public async ValueTask DisposeAsync()
    {
        await Signal.TerminateAsync(mcf.Id);
        var run = await mcf.EndAsync();
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.DoesNotContain(Secret, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(MwsOrders.Buyer, run.Error, StringComparison.Ordinal);
        mcf.Dispose();
    }
}
