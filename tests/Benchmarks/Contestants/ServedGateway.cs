using System.Text.Json;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>
/// <c>mcf gateway</c> in a process of its own, with clients of old that work on a served service. Nothing is counted, its log is thrown
/// away.
/// </summary>
internal sealed class ServedGateway : IDisposable
{
    public const string AccessKey = "AKIDEXAMPLE0000000001";
    public const string Seller = "A2TESTSELLER1";
    public const string Secret = "secret-for-tests-only";

    private readonly Worker worker;

    private ServedGateway(Worker worker, Uri endpoint) => (this.worker, Endpoint) = (worker, endpoint);

    public Uri Endpoint { get; }

    /// <summary>The access key of a client.</summary>
    public static string KeyOf(int client) => client == 0 ? AccessKey : FormattableString.Invariant($"AKIDEXAMPLE{client + 1:0000000000}");

    /// <summary>Bytes of memory it holds at the moment.</summary>
    public long Memory => worker.Memory;

    public static async Task<ServedGateway> StartAsync(Workplace workplace, ServedService upstream, int clients = 1)
    {
        var configuration = workplace.Scratch("gateway.json");
        await File.WriteAllTextAsync(configuration, JsonSerializer.Serialize(new
        {
            clients = Enumerable.Range(0, clients).Select(number => new
            {
                accessKeyId = KeyOf(number),
                sellerId = Seller,
                secretKey = "env:BENCH_SECRET_KEY",
                endpoint = upstream.Endpoint,
                tokenEndpoint = upstream.TokenEndpoint,
                clientId = upstream.Fact("Client id"),
                clientSecret = "env:BENCH_CLIENT_SECRET",
                refreshToken = "env:BENCH_REFRESH_TOKEN",
                unlimited = true,
            }),
        }));
        var secrets = new Dictionary<string, string>
        {
            ["BENCH_SECRET_KEY"] = Secret,
            ["BENCH_CLIENT_SECRET"] = upstream.Fact("Client secret"),
            ["BENCH_REFRESH_TOKEN"] = upstream.Fact("Refresh token"),
        };
        var worker = Worker.StartLogging("dotnet", [workplace.Mcf, "gateway", "--config", configuration, "--port", "0"], secrets);
        while (true)
        {
            var parts = (await worker.ReadLineAsync()).Split("  ", 2, StringSplitOptions.TrimEntries);
            if (parts[0] == "Endpoint")
            {
                return new ServedGateway(worker, new Uri(parts[1]));
            }
        }
    }

    public void Dispose() => worker.Dispose();
}
