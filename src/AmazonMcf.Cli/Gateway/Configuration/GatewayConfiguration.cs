using AmazonMcf.Cli.Connection;

namespace AmazonMcf.Cli.Gateway.Configuration;

/// <summary>The configuration of the gateway: its clients and their connections.</summary>
internal sealed class GatewayConfiguration
{
    /// <summary>The clients.</summary>
    public IReadOnlyList<GatewayClient> Clients { get; init; } = [];

    /// <summary>Where several gateways, and other programs, count the quota of Amazon's service together.</summary>
    public QuotaStoreChoice QuotaStore { get; init; } = new();
}
