namespace AmazonMcf.Cli.Gateway.Configuration;

/// <summary>The configuration of the gateway: its clients and their connections.</summary>
internal sealed class GatewayConfiguration
{
    /// <summary>The clients.</summary>
    public IReadOnlyList<GatewayClient> Clients { get; init; } = [];
}
