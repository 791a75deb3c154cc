using SellingPartner.Errors;
using SellingPartner.Http;
using SellingPartner.Telemetry;

namespace SellingPartner.Authentication;

/// <summary>
/// Provides the access token of one login. Concurrent callers share one request, and the token is kept until a minute before it expires.
/// Canceling one caller does not affect the others.
/// </summary>
/// <param name="login">Fetches a token.</param>
/// <param name="sockets">What the login sends over, which other connections use too.</param>
/// <param name="time">The clock.</param>
internal sealed class LwaTokenSource(LwaLogin login, IDisposable sockets, TimeProvider time) : IDisposable
{
    private readonly object gate = new();
    private AccessToken? current;
    private AccessToken? newest;
    private AccessToken? previous;

    // Null when nothing is being fetched: a task that has ended keeps more than the token.
    private Task<AccessToken>? flight;

    /// <summary>The token to send now.</summary>
    /// <param name="stop">Ends the wait of this caller only.</param>
    public ValueTask<AccessToken> GetAsync(CancellationToken stop)
    {
        Task<AccessToken> fetching;
        lock (gate)
        {
            if (current is { } token && !token.IsDue(time.GetUtcNow()))
            {
                return new(token);
            }

            fetching = flight ??= Task.Run(FetchAsync, CancellationToken.None);
        }

        return new(fetching.UntilStoppedAsync(stop));
    }

    /// <summary>Whether a response may be due to this token being too old.</summary>
    public bool MayHaveExpired(AccessToken token, ApiOutcome outcome) =>
        outcome.Failure == FailureKind.Denied && (token.IsOver(time.GetUtcNow()) || outcome.Errors.Any(SaysExpired));

    /// <summary>Forgets a token, unless it has been replaced already.</summary>
    public void Drop(AccessToken token)
    {
        lock (gate)
        {
            if (ReferenceEquals(current, token))
            {
                current = null;
            }
        }
    }

    /// <summary>The secrets in use, as they are searched for: those of the login, and the tokens that may be in flight.</summary>
    public IReadOnlyList<HiddenTerm> FindSecrets()
    {
        lock (gate)
        {
            var sent = new[] { newest, previous }.OfType<AccessToken>();
            return [.. login.FindSecrets(), .. sent.SelectMany(token => SecretTerms.Of(token.Value))];
        }
    }

    /// <summary>Releases the sockets. A token that is being fetched still arrives.</summary>
    public void Dispose() => sockets.Dispose();

    private static bool SaysExpired(ServiceError error) => Speaks(error.Message) || Speaks(error.Details) || Speaks(error.Code);

    private static bool Speaks(string? text) => text?.IndexOf("expired", StringComparison.OrdinalIgnoreCase) >= 0;

    private async Task<AccessToken> FetchAsync()
    {
        try
        {
            var token = await login.FetchAsync().ConfigureAwait(false);
            lock (gate)
            {
                (current, newest, previous) = (token, token, newest);
            }

            return token;
        }
        finally
        {
            lock (gate)
            {
                flight = null;
            }
        }
    }
}
