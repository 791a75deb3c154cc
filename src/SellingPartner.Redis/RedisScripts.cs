using System.Security.Authentication;
using SellingPartner.Quota;
using StackExchange.Redis;

namespace SellingPartner.Redis;

/// <summary>Executes scripts in Redis, or a server that understands its commands and Lua scripts.</summary>
/// <param name="settings">Which server. The first script connects.</param>
internal sealed class RedisScripts(QuotaStoreSettings settings) : IScriptStore
{
    // Errors of a server that does not accept writes, or not yet: after a failover, the name of the store may mean another server.
    private static readonly string[] Displaced = ["READONLY", "LOADING", "MASTERDOWN", "CLUSTERDOWN", "MOVED"];

    private static readonly string[] Denied = ["NOPERM", "no permission", "can't run this command", "can't access", "ACL failure"];

    private readonly RedisLink link = new(settings);
    private readonly string host = settings.Address.Host;
    private readonly bool usesTls = settings.Address.UsesTls;

    public async Task<IReadOnlyList<string>> EvaluateAsync(
        string script, IReadOnlyList<string> keys, IReadOnlyList<string> arguments)
    {
        IDatabase? database = null;
        try
        {
            database = await link.OpenAsync().ConfigureAwait(false);

            // Sends the hash of the script, and the script itself when the server does not know it (NOSCRIPT).
            RedisKey[] names = [.. keys.Select(key => (RedisKey)key)];
            RedisValue[] values = [.. arguments.Select(argument => (RedisValue)argument)];
            var reply = await database.ScriptEvaluateAsync(script, names, values).ConfigureAwait(false);
            return [.. ((RedisResult[]?)reply ?? []).Select(value => (string?)value ?? "")];
        }
        catch (RedisServerException failure)
        {
            if (database is not null && Displaced.Any(answer => failure.Message.StartsWith(answer, StringComparison.Ordinal)))
            {
                link.Close(database);
            }

            throw new QuotaStoreException(Rejection(failure), failure);
        }
        catch (InvalidCastException failure)
        {
            throw new QuotaStoreException("its response is not that of the script", failure);
        }
        catch (Exception failure) when (failure is not QuotaStoreException)
        {
            // The types of the library have no common base, and a failure that is not a QuotaStoreException would end the caller.
            throw new QuotaStoreException(Reason(failure), failure);
        }
    }

    public void Dispose() => link.Dispose();

    // Versions of Redis have different texts, and some for a command in a script have no code.
    private static string Rejection(RedisServerException failure) =>
        Array.Exists(Denied, text => failure.Message.Contains(text, StringComparison.OrdinalIgnoreCase))
            ? $"the user lacks a right: {failure.Message}"
            : "it rejected the request: " + failure.Message;

    private string Reason(Exception failure) => failure switch
    {
        _ when Handshake(failure) is { } rejected =>
            $"no trusted TLS connection can be established ({rejected.Message.TrimEnd('.')}): the certificate of the server must be for "
                + $"'{host}' and from an authority that this machine trusts",
        RedisConnectionException { FailureType: ConnectionFailureType.AuthenticationFailure } =>
            "the user or the password is wrong, or a password is required",
        RedisConnectionException { FailureType: ConnectionFailureType.UnableToConnect } =>
            "no connection can be established: the server cannot be reached, "
                + (usesTls ? "does not use TLS, " : "requires TLS (rediss://), ")
                + "or the user has no right to ECHO",
        RedisConnectionException connection => $"the connection failed ({connection.FailureType})",
        RedisCommandException command => command.Message.TrimEnd('.'),
        TimeoutException => "no response in time",
        ObjectDisposedException or RedisException => "the connection was closed",
        _ => $"the client failed ({failure.GetType().Name})",
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
