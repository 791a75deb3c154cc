namespace SellingPartner.Http;

/// <summary>An access token and how long it is good for. Lives in memory only.</summary>
internal sealed class AccessToken(string value, DateTimeOffset expiresAt)
{
    private static readonly TimeSpan RenewAhead = TimeSpan.FromSeconds(60);

    public string Value { get; } = value;

    /// <summary>Whether it is time for the next one: a minute before the end, so that no request meets the end on its way.</summary>
    public bool IsDue(DateTimeOffset now) => now >= expiresAt - RenewAhead;

    /// <summary>Whether its life is over.</summary>
    public bool IsOver(DateTimeOffset now) => now >= expiresAt;
}
