using System.Security;

namespace AmazonMcf.Connection;

/// <summary>What it takes to open a <see cref="McfConnection"/>.</summary>
public sealed class McfConnectionSettings
{
    /// <summary>The marketplace: decides the region's host, and is the default of orders that name none.</summary>
    public McfMarketplace Marketplace { get; set; } = McfMarketplaces.Find("US")!;

    /// <summary>What stands at the other end.</summary>
    public McfConnectionKind Kind { get; set; }

    /// <summary>The root of the API; null for the one of the marketplace and the kind. Https, or http on loopback.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>
    /// Where access tokens are fetched; null for Login with Amazon on live and sandbox connections, and for <c>/auth/o2/token</c> under
    /// the endpoint on all others. Https, or http on loopback.
    /// </summary>
    public Uri? TokenEndpoint { get; set; }

    /// <summary>The client id of the application.</summary>
    public string? ClientId { get; set; }

    /// <summary>The client secret of the application. Copied when the connection is opened.</summary>
    public SecureString? ClientSecret { get; set; }

    /// <summary>The seller's consent. Copied when the connection is opened.</summary>
    public SecureString? RefreshToken { get; set; }

    /// <summary>
    /// The key of the seller, for example the merchant token: letters, digits and <c>. _ - @</c>. Null for a hash of client id and
    /// refresh token, which changes with the token.
    /// </summary>
    public string? SellerId { get; set; }

    /// <summary>The name users know the connection by; null for <see cref="DefaultName"/>.</summary>
    public string? Name { get; set; }

    /// <summary>The name of a connection that is given none: the marketplace, and the kind of all but live ones.</summary>
    public string DefaultName => Kind == McfConnectionKind.Live ? Marketplace.Code : Marketplace.Code + " " + Kind;

    /// <summary>The language and version of the host, for the User-Agent header, for example <c>PowerShell/7.4.6</c>.</summary>
    public string HostLanguage { get; set; } = ".NET/" + Environment.Version;

    /// <summary>How long one request may take, from 10 milliseconds to a day.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How many requests one operation may cost, 1 or more. Those refused for quota are not counted: they did nothing, and
    /// <see cref="MaxRetryWait"/> bounds them. Nor is one refused because its access token had expired: it is repeated once.
    /// </summary>
    public int MaxAttempts { get; set; } = 5;

    /// <summary>How long all waits between the attempts of one operation may take together. Waiting for quota is not counted.</summary>
    public TimeSpan MaxRetryWait { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The path of the store behind an embedded connection: connections to one store share its quota. Null for a store of its own.
    /// </summary>
    public string? EmbeddedStore { get; set; }

    /// <summary>
    /// Whether the service behind the connection does not count requests, so that nothing has to wait for quota. Amazon's own hosts count.
    /// </summary>
    public bool Unlimited { get; set; }
}
