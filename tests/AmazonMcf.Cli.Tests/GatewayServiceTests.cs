using System.Text.Json;

namespace AmazonMcf.Cli;

/// <summary><c>mcf gateway</c> as service managers run it: secrets handed over in a folder, lines of requests in a file.</summary>
public sealed class GatewayServiceTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Secrets_are_taken_from_the_credentials_of_the_service_and_requests_are_logged_to_a_file()
    {
        scratch.Write("mws-secret-key", [ServedGateway.Secret]);
        var log = scratch.Path("gateway.jsonl");
        await File.WriteAllTextAsync(log, "kept\n");
        var started = Start("credential:mws-secret-key", ("CREDENTIALS_DIRECTORY", Path.GetDirectoryName(log)), "--log", log);
        await using (var gateway = await ServedGateway.ListenAsync(started))
        {
            using var http = new HttpClient();
            await gateway.Client(http).PlaceAsync(MwsOrders.Of("SERVICE-1"));
        }

        var lines = await File.ReadAllLinesAsync(log);
        Assert.Equal(2, lines.Length);
        Assert.Equal("kept", lines[0]);
        Assert.Equal("CreateFulfillmentOrder", JsonDocument.Parse(lines[1]).RootElement.GetProperty("operation").GetString());
        Assert.DoesNotContain(MwsOrders.Buyer, lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("credential:mws-secret-key", false, "the variable CREDENTIALS_DIRECTORY is not set")]
    [InlineData("credential:mws-secret-key", true, "the credential mws-secret-key does not exist")]
    [InlineData("credential:../mws-secret-key", true, "is not a valid credential name")]
    [InlineData("plain", true, "must be a reference")]
    public async Task A_secret_that_is_not_there_is_named(string reference, bool isService, string message)
    {
        using var mcf = Start(reference, ("CREDENTIALS_DIRECTORY", isService ? Path.GetDirectoryName(scratch.Path("any")) : null));
        var run = await mcf.EndAsync();
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private Mcf Start(string secretKey, (string, string?) variable, params string[] options)
    {
        var clients = new[]
        {
            new
            {
                accessKeyId = ServedGateway.Key,
                sellerId = ServedGateway.Seller,
                secretKey,
                embeddedStore = scratch.Path("store.db"),
            },
        };
        var configuration = scratch.Write("gateway.json", [JsonSerializer.Serialize(new { clients })]);
        return Mcf.Start(["gateway", "--config", configuration, "--port", "0", .. options], variable);
    }
}
