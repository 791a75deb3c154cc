namespace SellingPartner.Http;

/// <summary>An access token and its expiry. Kept in memory only.</summary>
internal sealed class AccessToken(string value, DateTimeOffset expiresAt)
{
    private static readonly TimeSpan RenewAhead = TimeSpan.FromSeconds(60);

    public string Value { get; } = value;

    /// <summary>Whether it must be replaced: a minute before it expires, so that it does not expire in flight.</summary>
    public bool IsDue(DateTimeOffset now) => now >= expiresAt - RenewAhead;

    /// <summary>Whether it has expired.</summary>
    public bool IsOver(DateTimeOffset now) => now >= expiresAt;
}
