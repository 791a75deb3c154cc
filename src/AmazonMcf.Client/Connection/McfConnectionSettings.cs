using System.Security;
using SellingPartner.Authentication;

namespace AmazonMcf.Connection;

/// <summary>The settings of a <see cref="McfConnection"/>.</summary>
public sealed class McfConnectionSettings
{
    /// <summary>The marketplace. Determines the regional host and is the default for orders that name none.</summary>
    public McfMarketplace Marketplace { get; set; } = McfMarketplaces.Find("US")!;

    /// <summary>The kind of service at the endpoint.</summary>
    public string Kind
    {
        get;
        set => field = McfConnectionKind.All.FirstOrDefault(kind => kind.Equals(value, StringComparison.OrdinalIgnoreCase)) ?? value;
    } = McfConnectionKind.Live;

    /// <summary>The base URL of the API: https, or http for a loopback host. Default: the URL for the marketplace and the kind.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>
    /// The URL that access tokens are requested from: https, or http for a loopback host. Default: Login with Amazon for live and sandbox
    /// connections, otherwise <c>/auth/o2/token</c> under the endpoint.
    /// </summary>
    public Uri? TokenEndpoint { get; set; }

    /// <summary>The application's client id.</summary>
    public string? ClientId { get; set; }

    /// <summary>The application's client secret. Copied when the connection is opened.</summary>
    public SecureString? ClientSecret { get; set; }

    /// <summary>
    /// When the client secret expires, in UTC: 180 days after its creation. Default: null, unknown; then nothing warns before it expires.
    /// </summary>
    public DateTime? ClientSecretExpires { get; set; }

    /// <summary>Where <see cref="ClientSecretExpires"/> comes from, for the warning; null: a parameter.</summary>
    internal string? ClientSecretExpiresSource { get; set; }

    /// <summary>The refresh token that the seller's consent produced. Copied when the connection is opened.</summary>
    public SecureString? RefreshToken { get; set; }

    /// <summary>
    /// The seller's key, for example the merchant token: 1 to 80 letters, digits and <c>. _ - @</c>. Default: a hash of client id and
    /// refresh token, which changes with the token.
    /// </summary>
    public string? SellerId { get; set; }

    /// <summary>
    /// The version of Fulfillment Outbound for orders, previews and offers: <c>2020-07-01</c> or <c>2026-07-04</c>. A version that is set
    /// means that both may be in use: orders are looked for in the other version too before they are placed. Default: null, 2020-07-01.
    /// </summary>
    public string? ApiVersion { get; set; }

    /// <summary>
    /// The fulfillment service that requests of 2026-07-04 name in the header <c>x-amzn-fulfillment-service-id</c>, at most 40 characters.
    /// Default: null, none.
    /// </summary>
    public string? FulfillmentServiceId { get; set; }

    /// <summary>
    /// The folder of the files that record which versions a seller has used. Default: null, the use is remembered as long as the
    /// connection is open.
    /// </summary>
    public string? StateFolder { get; set; }

    /// <summary>The name of the connection. Default: <see cref="DefaultName"/>.</summary>
    public string? Name { get; set; }

    /// <summary>The default name: the marketplace code and, except for live connections, the kind.</summary>
    public string DefaultName => Kind == McfConnectionKind.Live ? Marketplace.Code : Marketplace.Code + " " + Kind;

    /// <summary>The host's language and version for the User-Agent header, for example <c>PowerShell/7.4.6</c>.</summary>
    public string HostLanguage { get; set; } = ".NET/" + Environment.Version;

    /// <summary>The timeout of one request, from 10 milliseconds to 24 hours.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The maximum number of requests per operation, 1 or more. Throttled requests do not count: they have no effect, and
    /// <see cref="MaxRetryWait"/> limits them. A request rejected for an expired access token does not count either: it is repeated once.
    /// </summary>
    public int MaxAttempts { get; set; } = 5;

    /// <summary>The maximum total wait between the attempts of one operation. Waiting for quota does not count.</summary>
    public TimeSpan MaxRetryWait { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The store file of an embedded connection. Connections to one store share its quota. Default: a separate store in memory.
    /// </summary>
    public string? EmbeddedStore { get; set; }

    /// <summary>
    /// Whether the service applies no quota, so that requests never wait for it. Not available for Amazon's hosts. Default: false.
    /// </summary>
    public bool Unlimited { get; set; }

    /// <summary>
    /// The Redis server in which several machines count the quota together: <c>redis://host:6379</c>, or <c>rediss://host:6379</c> with
    /// TLS; a user and the number of a database can be added, a password cannot. Requires .NET 8 or later. Default: null, each process
    /// counts for itself.
    /// </summary>
    public string? QuotaStore { get; set; }

    /// <summary>
    /// Where the password of <see cref="QuotaStore"/> is: <c>env:NAME</c> for an environment variable, <c>file:PATH</c> for a file that
    /// only its owner can read, <c>credential:NAME</c> for a file that systemd provides. Default: null, no password.
    /// </summary>
    public string? QuotaStorePassword { get; set; }

    /// <summary>Sets what every connection to an embedded service has.</summary>
    /// <param name="store">The store file; null: a store in memory.</param>
    /// <param name="sellerId">The seller of the store.</param>
    /// <param name="clientId">The client id that the service accepts.</param>
    /// <param name="clientSecret">The client secret that the service accepts. It is not secret.</param>
    /// <param name="refreshToken">The refresh token that the service accepts. It is not secret.</param>
    internal void UseEmbeddedService(string? store, string sellerId, string clientId, string clientSecret, string refreshToken)
    {
        (Kind, EmbeddedStore, SellerId) = (McfConnectionKind.Embedded, store, sellerId);
        StateFolder = Path.GetDirectoryName(store);
        (ClientId, ClientSecret, RefreshToken) = (clientId, SecretText.From(clientSecret), SecretText.From(refreshToken));
    }
}
