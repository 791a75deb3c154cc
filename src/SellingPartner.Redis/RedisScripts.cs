using System.Security.Authentication;
using SellingPartner.Quota;
using StackExchange.Redis;

namespace SellingPartner.Redis;

/// <summary>Executes scripts in Redis, or a server that understands its commands and Lua scripts.</summary>
/// <param name="settings">Which server. The first script connects.</param>
internal sealed class RedisScripts(QuotaStoreSettings settings) : IScriptStore
{
    // Answers of a server that is not the one to write to, or not yet: after a failover, the name of the store may mean another server.
    private static readonly string[] Displaced = ["READONLY", "LOADING", "MASTERDOWN", "CLUSTERDOWN", "MOVED"];

    private readonly RedisLink link = new(settings);
    private readonly string host = settings.Address.Host;

    public async Task<IReadOnlyList<string>> EvaluateAsync(
        string script, IReadOnlyList<string> keys, IReadOnlyList<string> arguments)
    {
        try
        {
            var database = await link.OpenAsync().ConfigureAwait(false);

            // Sends the hash of the script, and the script itself when the server does not know it (NOSCRIPT).
            RedisKey[] names = [.. keys.Select(key => (RedisKey)key)];
            RedisValue[] values = [.. arguments.Select(argument => (RedisValue)argument)];
            var reply = await database.ScriptEvaluateAsync(script, names, values).ConfigureAwait(false);
            return [.. ((RedisResult[]?)reply ?? []).Select(value => (string?)value ?? "")];
        }
        catch (RedisServerException failure)
        {
            if (Displaced.Any(answer => failure.Message.StartsWith(answer, StringComparison.Ordinal)))
            {
                link.Close();
            }

            throw new QuotaStoreException("it rejected the request: " + failure.Message, failure);
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException or ObjectDisposedException)
        {
            throw new QuotaStoreException(Reason(failure), failure);
        }
        catch (InvalidCastException failure)
        {
            throw new QuotaStoreException("its response is not that of the script", failure);
        }
    }

    public void Dispose() => link.Dispose();

    private string Reason(Exception failure) => failure switch
    {
        _ when Handshake(failure) is { } rejected =>
            $"no trusted TLS connection can be established ({rejected.Message.TrimEnd('.')}): the certificate of the server must be for "
                + $"'{host}' and from an authority that this machine trusts",
        RedisConnectionException { FailureType: ConnectionFailureType.AuthenticationFailure } =>
            "the user or the password is wrong, or a password is required",
        RedisConnectionException { FailureType: ConnectionFailureType.UnableToConnect } => "no connection can be established",
        RedisConnectionException connection => $"the connection failed ({connection.FailureType})",
        TimeoutException => "no response in time",
        _ => "the connection was closed",
    };

    // The library reports a handshake that failed like a wrong password.
    private static AuthenticationException? Handshake(Exception? failure)
    {
        while (failure is not null and not AuthenticationException)
        {
            failure = failure.InnerException;
        }

        return (AuthenticationException?)failure;
    }
}
