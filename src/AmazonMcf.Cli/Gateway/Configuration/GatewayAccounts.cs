using System.Text;
using System.Text.Json;
using AmazonMcf.Cli.Connection;
using AmazonMcf.Connection;
using AmazonMcf.Connection.Secrets;
using AmazonMcf.Errors;
using AmazonMcf.Service;
using AmazonMcf.Service.Store;
using SellingPartner.Authentication;

namespace AmazonMcf.Cli.Gateway.Configuration;

/// <summary>
/// The clients of the configuration. Connections to services are opened immediately, which sends nothing. An embedded store is opened at
/// the first request of its client, so that unused clients need neither time nor file handles.
/// </summary>
internal sealed class GatewayAccounts : IDisposable
{
    private readonly object gate = new();
    private readonly List<CliConnection> connections = [];
    private readonly QuotaStoreChoice quotaStore;
    private readonly int reservedHandles;
    private readonly Action<string> warn;
    private QuotaStoreWatch? watch;
    private bool isClosed;

    private GatewayAccounts(QuotaStoreChoice quotaStore, int reservedHandles, Action<string> warn) =>
        (this.quotaStore, this.reservedHandles, this.warn) = (quotaStore, reservedHandles, warn);

    /// <summary>The clients.</summary>
    public IReadOnlyList<MwsAccount> All { get; private set; } = [];

    /// <summary>Reads the secrets and opens the connections to services.</summary>
    /// <param name="configuration">The clients.</param>
    /// <param name="reservedHandles">How many file handles must remain free for a store to be opened.</param>
    /// <param name="warn">Reports why a store cannot be opened, once per client and reason.</param>
    /// <exception cref="UsageException">A secret does not exist, or a connection cannot be opened.</exception>
    public static GatewayAccounts Open(GatewayConfiguration configuration, int reservedHandles, Action<string> warn)
    {
        var accounts = new GatewayAccounts(configuration.QuotaStore, reservedHandles, warn);
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

    /// <summary>Validates like <see cref="Open(GatewayConfiguration, int, Action{string})"/>, and also opens the existing stores.</summary>
    /// <returns>All problems.</returns>
    public static IEnumerable<string> Check(GatewayConfiguration configuration)
    {
        for (var index = 0; index < configuration.Clients.Count; index++)
        {
            if (Check(configuration.Clients[index], index, configuration.QuotaStore) is { } problem)
            {
                yield return problem;
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            isClosed = true;
            watch?.Dispose();
            connections.ForEach(connection => connection.Dispose());
            connections.Clear();
        }
    }

    private static string? Check(GatewayClient client, int index, QuotaStoreChoice quotaStore)
    {
        try
        {
            SecretReference.Read(client.SecretKey, PathOf(index, "secretKey"));
            if (client.EmbeddedStore is null)
            {
                OpenLive(client, index, quotaStore).Dispose();
            }
            else if (FindStore(client, index) is var store && File.Exists(store))
            {
                OpenStore(client, reservedHandles: 0).Dispose();
            }

            return null;
        }
        catch (Exception failure) when (failure is UsageException or McfConfigurationException)
        {
            return failure.Message;
        }
        catch (EmbeddedStoreException failure)
        {
            return Describe(failure, index);
        }
    }

    private MwsAccount Open(GatewayClient client, int index)
    {
        var secret = Encoding.UTF8.GetBytes(SecretReference.Read(client.SecretKey, PathOf(index, "secretKey")));
        var name = client.Name ?? FormattableString.Invariant($"clients[{index}]");
        return new MwsAccount(name, client.AccessKeyId, client.SellerId, secret, Connector(client, index), client.Unlimited);
    }

    private Func<McfConnection> Connector(GatewayClient client, int index)
    {
        if (client.EmbeddedStore is null)
        {
            var live = Keep(OpenLive(client, index, quotaStore));
            Watch(live);
            return () => live;
        }

        FindStore(client, index);
        string? lastReason = null;
        return () =>
        {
            try
            {
                return Keep(OpenStore(client, reservedHandles));
            }
            catch (EmbeddedStoreException failure)
            {
                var reason = Describe(failure, index);
                if (Interlocked.Exchange(ref lastReason, reason) != reason)
                {
                    warn(reason);
                }

                throw;
            }
        };
    }

    // All clients use one store, so that one warning says it.
    private void Watch(McfConnection connection)
    {
        lock (gate)
        {
            if (quotaStore.Address is not null)
            {
                watch ??= new QuotaStoreWatch(connection, warn, TimeProvider.System);
            }
        }
    }

    private McfConnection Keep(CliConnection connection)
    {
        lock (gate)
        {
            if (isClosed)
            {
                connection.Dispose();
                throw new ObjectDisposedException(nameof(GatewayAccounts));
            }

            connections.Add(connection);
            return connection.Mcf;
        }
    }

    private static string FindStore(GatewayClient client, int index) =>
        FilePath.InFolder(client.EmbeddedStore!, PathOf(index, "embeddedStore"));

    private static CliConnection OpenStore(GatewayClient client, int reservedHandles)
    {
        try
        {
            OpenFileLimitException.Require(reservedHandles);
        }
        catch (OpenFileLimitException limit)
        {
            throw StoreTrouble.Explain(limit, client.EmbeddedStore);
        }

        return CliConnection.OpenEmbedded(
            McfMarketplaces.Find(client.Marketplace)!, client.EmbeddedStore, unlimited: client.Unlimited, apiVersion: client.ApiVersion);
    }

    private static CliConnection OpenLive(GatewayClient client, int index, QuotaStoreChoice quotaStore)
    {
        try
        {
            return CliConnection.OpenLive(
                McfMarketplaces.Find(client.Marketplace)!,
                client.Endpoint,
                client.TokenEndpoint,
                client.SellerId,
                client.ClientId!,
                SecretText.From(SecretReference.Read(client.ClientSecret, PathOf(index, "clientSecret"))),
                SecretText.From(SecretReference.Read(client.RefreshToken, PathOf(index, "refreshToken"))),
                client.Unlimited,
                client.ApiVersion,
                quotaStore);
        }
        catch (McfValidationException failure) when (failure.ValidationErrors.Count > 0)
        {
            throw new UsageException(
                string.Join(
                    ' ',
                    failure.ValidationErrors.Select(error =>
                        $"{PathOf(index, JsonNamingPolicy.CamelCase.ConvertName(error.Member ?? ""))} {error.Rule}."
                    )
                )
            );
        }
    }

    private static string Describe(EmbeddedStoreException failure, int index) =>
        $"{PathOf(index, "embeddedStore")}: {failure.Message} {failure.RecommendedAction}";

    private static string PathOf(int index, string member) => FormattableString.Invariant($"clients[{index}].{member}");
}
