using System.Text;
using System.Text.Json;
using AmazonMcf.Cli.Connection;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Service;

namespace AmazonMcf.Cli.Gateway.Configuration;

/// <summary>The clients of the configuration with their connections open.</summary>
internal sealed class GatewayAccounts : IDisposable
{
    private readonly List<CliConnection> connections = [];

    /// <summary>The clients.</summary>
    public IReadOnlyList<MwsAccount> All { get; private set; } = [];

    /// <summary>Opens the connections. Nothing is sent.</summary>
    /// <exception cref="UsageException">A secret cannot be found, or a connection cannot be opened.</exception>
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

    /// <summary>Does what <see cref="Open(GatewayConfiguration)"/> does, except that no store is created.</summary>
    /// <returns>Everything that is wrong.</returns>
    public static IEnumerable<string> Check(GatewayConfiguration configuration)
    {
        for (var index = 0; index < configuration.Clients.Count; index++)
        {
            if (Check(configuration.Clients[index], index) is { } problem)
            {
                yield return problem;
            }
        }
    }

    public void Dispose() => connections.ForEach(connection => connection.Dispose());

    private static string? Check(GatewayClient client, int index)
    {
        try
        {
            SecretReference.Read(client.SecretKey, PathOf(index, "secretKey"));
            if (client.EmbeddedStore is null || File.Exists(client.EmbeddedStore))
            {
                Connect(client, index).Dispose();
            }

            return null;
        }
        catch (UsageException failure)
        {
            return failure.Message;
        }
    }

    private MwsAccount Open(GatewayClient client, int index)
    {
        var secret = Encoding.UTF8.GetBytes(SecretReference.Read(client.SecretKey, PathOf(index, "secretKey")));
        var connection = Connect(client, index);
        connections.Add(connection);
        return new MwsAccount(client.AccessKeyId, client.SellerId, secret, connection.Mcf, client.Unlimited);
    }

    private static CliConnection Connect(GatewayClient client, int index)
    {
        var marketplace = McfMarketplaces.Find(client.Marketplace)!;
        try
        {
            return client.EmbeddedStore is { } store
                ? CliConnection.OpenEmbedded(marketplace, store, unlimited: client.Unlimited)
                : CliConnection.OpenLive(
                    marketplace,
                    client.Endpoint,
                    client.TokenEndpoint,
                    client.SellerId,
                    client.ClientId!,
                    Secret.From(SecretReference.Read(client.ClientSecret, PathOf(index, "clientSecret"))),
                    Secret.From(SecretReference.Read(client.RefreshToken, PathOf(index, "refreshToken"))),
                    client.Unlimited);
        }
        catch (McfValidationException failure) when (failure.Faults.Count > 0)
        {
            throw new UsageException(string.Join(' ', failure.Faults.Select(fault => $"{PathOf(index, JsonNamingPolicy.CamelCase.ConvertName(fault.Member ?? ""))} {fault.Rule}.")));
        }
        catch (EmbeddedStoreException failure)
        {
            throw new UsageException($"{PathOf(index, "embeddedStore")}: {failure.Message} {failure.RecommendedAction}");
        }
    }

    private static string PathOf(int index, string member) => FormattableString.Invariant($"clients[{index}].{member}");
}
