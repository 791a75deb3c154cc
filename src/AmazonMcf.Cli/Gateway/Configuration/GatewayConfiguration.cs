namespace AmazonMcf.Cli.Gateway.Configuration;

/// <summary>The configuration of the gateway: its clients, and where their work is done.</summary>
internal sealed class GatewayConfiguration
{
    /// <summary>The clients.</summary>
    public IReadOnlyList<GatewayClient> Clients { get; init; } = [];
}
