using System.Text;
using AmazonMcf.Cli.Connection;
using AmazonMcf.Connection;
using AmazonMcf.Legacy;

namespace AmazonMcf.Cli.Gateway;

/// <summary>The clients of the configuration with their connections open.</summary>
internal sealed class GatewayAccounts : IDisposable
{
    private readonly List<CliConnection> connections = [];

    /// <summary>The clients.</summary>
    public IReadOnlyList<MwsAccount> All { get; private set; } = [];

    /// <summary>Opens the connections. Nothing is sent.</summary>
    /// <exception cref="UsageException">A marketplace or a secret is not to be found.</exception>
    public static GatewayAccounts Open(GatewayConfiguration configuration)
    {
        var accounts = new GatewayAccounts();
        try
        {
            accounts.All = [.. configuration.Clients.Select(accounts.Open)];
            return accounts;
        }
        catch
        {
            accounts.Dispose();
            throw;
        }
    }

    public void Dispose() => connections.ForEach(connection => connection.Dispose());

    private MwsAccount Open(GatewayClient client, int index)
    {
        string Place(string member) => FormattableString.Invariant($"clients[{index}].{member}");
        var marketplace = McfMarketplaces.Find(client.Marketplace) ?? throw new UsageException($"{Place("marketplace")}: there is no marketplace '{client.Marketplace}'.");
        var connection = client.EmbeddedStore is { } store
            ? CliConnection.OpenEmbedded(marketplace, store, unlimited: client.Unlimited)
            : CliConnection.OpenLive(
                marketplace,
                client.Endpoint,
                client.TokenEndpoint,
                client.ClientId ?? throw new UsageException($"{Place("clientId")} is missing."),
                Secret.From(SecretReference.Read(client.ClientSecret, Place("clientSecret"))),
                Secret.From(SecretReference.Read(client.RefreshToken, Place("refreshToken"))),
                client.Unlimited);
        connections.Add(connection);
        var secret = Encoding.UTF8.GetBytes(SecretReference.Read(client.SecretKey, Place("secretKey")));
        return new MwsAccount(client.AccessKeyId, client.SellerId, secret, connection.Mcf, client.Unlimited);
    }
}
