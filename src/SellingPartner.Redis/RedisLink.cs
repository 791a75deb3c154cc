using System.Net;
using SellingPartner.Quota;
using StackExchange.Redis;

namespace SellingPartner.Redis;

/// <summary>The connection to a server, which is established when it is needed and repairs itself. Thread-safe.</summary>
internal sealed class RedisLink : IDisposable
{
    private const int KeepAliveSeconds = 15;

    private readonly object gate = new();
    private readonly QuotaStoreSettings settings;
    private Task<ConnectionMultiplexer>? connecting;
    private bool isDisposed;

    public RedisLink(QuotaStoreSettings settings) => this.settings = settings;

    /// <summary>The database, once there is a connection.</summary>
    /// <exception cref="RedisConnectionException">There is none.</exception>
    /// <exception cref="RedisServerException">The user has no right to the database, or the server does not have it.</exception>
    public async Task<IDatabase> OpenAsync()
    {
        Task<ConnectionMultiplexer> task;
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            if (connecting is null or { IsFaulted: true } or { IsCanceled: true })
            {
                connecting = ConnectAsync();
            }

            task = connecting;
        }

        return (await task.ConfigureAwait(false)).GetDatabase(settings.Address.Database);
    }

    /// <summary>Closes the connection of a database, so that the next use resolves the name of the server again.</summary>
    /// <param name="database">The database. If there is a newer connection, nothing happens.</param>
    public void Close(IDatabase database)
    {
        lock (gate)
        {
            if (connecting is { IsCompletedSuccessfully: true } && connecting.Result == database.Multiplexer)
            {
                Drop();
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            Drop();
        }
    }

    // Closing waits for responses, which must not delay the caller that noticed.
    private void Drop()
    {
        _ = connecting?.ContinueWith(
            static done => done.Result.Dispose(),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnRanToCompletion,
            TaskScheduler.Default);
        connecting = null;
    }

    // The library does not look at the response to its own SELECT: without the right to it, all commands would go to database 0.
    private async Task<ConnectionMultiplexer> ConnectAsync()
    {
        var connection = await ConnectionMultiplexer.ConnectAsync(Options()).ConfigureAwait(false);
        try
        {
            if (settings.Address.Database is not 0 and var number)
            {
                await connection.GetDatabase(number).ExecuteAsync("SELECT", number).ConfigureAwait(false);
            }

            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private ConfigurationOptions Options() => new()
    {
        EndPoints = { EndPointOf(settings.Address) },
        Ssl = settings.Address.UsesTls,
        SslHost = settings.Address.UsesTls ? settings.Address.Host : null,
        User = settings.Address.User,
        Password = settings.Password is { } password ? new NetworkCredential("", password).Password : null,

        // By default, the library sends the name of the machine.
        ClientName = settings.Product,

        // A connection that cannot be established is tried again by the next use, not in the background.
        AbortOnConnectFail = true,
        ConnectRetry = 1,
        ConnectTimeout = (int)settings.Timeout.TotalMilliseconds,
        AsyncTimeout = (int)settings.Timeout.TotalMilliseconds,
        SyncTimeout = (int)settings.Timeout.TotalMilliseconds,
        KeepAlive = KeepAliveSeconds,
        BacklogPolicy = BacklogPolicy.FailFast,
        ReconnectRetryPolicy = new LinearRetry(1000),
        SetClientLibrary = false,
        HeartbeatConsistencyChecks = false,
        IncludeDetailInExceptions = false,
    };

    private static EndPoint EndPointOf(QuotaStoreAddress address) => IPAddress.TryParse(address.Host, out var ip)
        ? new IPEndPoint(ip, address.Port)
        : new DnsEndPoint(address.Host, address.Port);
}
