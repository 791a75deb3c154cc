using System.Text.Json;

namespace AmazonMcf.Cli.Gateway;

/// <summary>The configuration of the gateway: who may come in, and where their work is done.</summary>
internal sealed class GatewayConfiguration
{
    /// <summary>The clients.</summary>
    public IReadOnlyList<GatewayClient> Clients { get; init; } = [];

    /// <summary>Reads a file.</summary>
    /// <exception cref="UsageException">The file cannot be read or understood.</exception>
    public static GatewayConfiguration Read(string path)
    {
        try
        {
            var configuration = JsonSerializer.Deserialize(PrivateFile.ReadSettings(path, "--config"), GatewayJsonContext.Default.GatewayConfiguration);
            if (configuration is not { Clients.Count: > 0 } || configuration.Clients.Contains(null!))
            {
                throw new UsageException($"{path} names no client: 'clients' is empty, or one of them is.");
            }

            return configuration.Clients.DistinctBy(client => client.AccessKeyId).Count() == configuration.Clients.Count
                ? configuration
                : throw new UsageException($"{path} names an access key twice.");
        }
        catch (JsonException failure)
        {
            throw new UsageException($"{path} is no configuration of the gateway: {failure.Message}");
        }
    }
}
