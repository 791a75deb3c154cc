#if !NET
using System.Net;
#endif

namespace SellingPartner.Http;

/// <summary>
/// The pools of connections of this process: one for this machine and one for all others. No cookies, no redirects: an API needs neither,
/// and a redirect would carry the token elsewhere.
/// </summary>
internal static class SharedHandler
{
    private const int ConnectionsPerHost = 32;

    private static readonly Lazy<HttpMessageHandler> Direct = new(() => Create(useProxy: false));
    private static readonly Lazy<HttpMessageHandler> Usual = new(() => Create(useProxy: true));

    /// <summary>
    /// The handler for a host. Requests to this machine never go through the proxy of the system or of <c>http_proxy</c>: on loopback
    /// plain http is allowed because nothing leaves the machine, and a proxy would read every secret.
    /// </summary>
    /// <param name="address">An address at the host.</param>
    public static HttpMessageHandler For(Uri address) => (address.IsLoopback ? Direct : Usual).Value;

#if NET
    private static SocketsHttpHandler Create(bool useProxy) => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
        ConnectTimeout = TimeSpan.FromSeconds(15),
        MaxConnectionsPerServer = ConnectionsPerHost,
        AutomaticDecompression = System.Net.DecompressionMethods.All,
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = useProxy,
    };
#else
    private static HttpClientHandler Create(bool useProxy)
    {
        // .NET Framework may start below TLS 1.2; what the host has chosen otherwise stays.
        if (ServicePointManager.SecurityProtocol != 0)
            ServicePointManager.SecurityProtocol |= SecurityProtocolType.Tls12;
        return new HttpClientHandler
        {
            MaxConnectionsPerServer = ConnectionsPerHost,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = useProxy,
        };
    }
#endif
}
