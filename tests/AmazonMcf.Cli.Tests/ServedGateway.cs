using System.Text.Json;
using System.Text.Json.Serialization;
using AmazonMcf.Service.Login;

namespace AmazonMcf.Cli;

/// <summary><c>mcf gateway</c> on a free port.</summary>
internal sealed class ServedGateway : IAsyncDisposable
{
    private static readonly JsonSerializerOptions WithoutNull = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public const string Secret = "secret-for-tests-only";
    public const string SecretReference = "env:MWS_SECRET";
    public const string Seller = "A2TESTSELLER1";
    public const string Key = "AKIDEXAMPLE0000000001";

    private readonly Mcf mcf;
    private readonly Dictionary<string, string> facts;
    private McfRun? ended;

    private ServedGateway(Mcf mcf, Dictionary<string, string> facts) => (this.mcf, this.facts) = (mcf, facts);

    public Uri Endpoint => new(facts["Endpoint"]);

    /// <summary>Where it says its metrics are.</summary>
    public string Metrics => facts["Metrics"];

    /// <summary>The most memory it held so far, in bytes.</summary>
    public long PeakMemory => mcf.PeakMemory;

    /// <summary>A client of the configuration whose work is done on a store.</summary>
    public static object On(string store, string key = Key, bool unlimited = false)
    {
        Scratch.OpenService(store).Dispose();
        return new { accessKeyId = key, sellerId = Seller, secretKey = SecretReference, embeddedStore = store, unlimited };
    }

    /// <summary>A client of the configuration whose work is done over the Selling Partner API of an <c>mcf serve</c>.</summary>
    public static object Over(
        Uri endpoint,
        string key = Key,
        bool unlimited = false,
        Uri? tokenEndpoint = null,
        string refreshToken = "env:REFRESH_TOKEN",
        string marketplace = "US",
        string? apiVersion = null
    ) =>
        new
        {
            accessKeyId = key,
            sellerId = Seller,
            secretKey = SecretReference,
            clientId = EmbeddedCredentials.ClientId,
            clientSecret = "env:CLIENT_SECRET",
            refreshToken,
            endpoint,
            marketplace,
            apiVersion,
            tokenEndpoint = tokenEndpoint ?? new Uri(endpoint, "auth/o2/token"),
            unlimited,
        };

    /// <summary>Starts it with clients of a configuration.</summary>
    public static Task<ServedGateway> StartAsync(Scratch scratch, params object[] clients) => ListenAsync(Start(scratch, clients));

    /// <summary>Starts it with more on its command line.</summary>
    public static Task<ServedGateway> StartAsync(Scratch scratch, string[] options, object[] clients) =>
        ListenAsync(Start(scratch, options, clients));

    /// <summary>Waits until one that was started listens.</summary>
    public static async Task<ServedGateway> ListenAsync(Mcf mcf)
    {
        var facts = new Dictionary<string, string>();
        while (await mcf.Out.ReadLineAsync() is { } line)
        {
            var parts = line.Split("  ", 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 1)
            {
                mcf.CollectError();
                return new ServedGateway(mcf, facts);
            }

            facts[parts[0]] = parts[1];
        }

        throw new InvalidOperationException((await mcf.EndAsync()).Error);
    }

    /// <summary>Starts it without waiting for it to listen.</summary>
    public static Mcf Start(Scratch scratch, params object[] clients) => Start(scratch, [], clients);

    /// <summary>Starts it without waiting for it to listen, with more on its command line.</summary>
    public static Mcf Start(Scratch scratch, string[] options, object[] clients)
    {
        var configuration = scratch.Write("gateway.json", [JsonSerializer.Serialize(new { clients }, WithoutNull)]);
        return Mcf.Start(
            ["gateway", "--config", configuration, "--port", "0", .. options],
            ("MWS_SECRET", Secret),
            ("EMPTY_SECRET", ""),
            ("CLIENT_SECRET", EmbeddedCredentials.ClientSecret),
            ("REFRESH_TOKEN", EmbeddedCredentials.RefreshToken));
    }

    public MwsClient Client(HttpClient http, string key = Key) => new(http, Endpoint, key, Secret, Seller);

    /// <summary>Asks it to end, as a system does.</summary>
    public Task TerminateAsync() => Signal.TerminateAsync(mcf.Id);

    /// <summary>Asks it to end and waits; it must end in good order and have said nothing secret or personal.</summary>
    public async Task<McfRun> EndAsync()
    {
        if (ended is not null)
        {
            return ended;
        }

        await TerminateAsync();
        ended = await mcf.EndAsync();
        Assert.Equal(ExitCode.Done, ended.ExitCode);
        Assert.DoesNotContain(Secret, ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(MwsOrders.Buyer, ended.Error, StringComparison.Ordinal);
        return ended;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        mcf.Dispose();
    }
}
