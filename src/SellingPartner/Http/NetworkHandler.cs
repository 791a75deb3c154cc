#if !NET
using System.Net;
#endif

namespace SellingPartner.Http;

/// <summary>
/// Makes the handlers that end the chain on the network. No cookies, no redirects: an API needs neither, and a redirect would send the
/// token elsewhere.
/// </summary>
internal static class NetworkHandler
{
    /// <summary>How long a socket stays open that no request uses.</summary>
    public static readonly TimeSpan IdleTime = TimeSpan.FromMinutes(1);

    /// <summary>
    /// A handler for a host. Requests to this machine never go through the proxy of the system or of <c>http_proxy</c>: on loopback
    /// plain http is allowed because nothing leaves the machine, and a proxy would read every secret.
    /// </summary>
    /// <param name="address">An address at the host.</param>
    public static HttpMessageHandler Create(Uri address) => Create(useProxy: !address.IsLoopback);

    // How many sockets there are is bounded by SocketPool: a request that waits for one inside the handler would count as sent.
#if NET
    private static SocketsHttpHandler Create(bool useProxy) => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = IdleTime,
        ConnectTimeout = TimeSpan.FromSeconds(15),
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
        {
            ServicePointManager.SecurityProtocol |= SecurityProtocolType.Tls12;
        }

        return new HttpClientHandler
        {
            MaxConnectionsPerServer = int.MaxValue,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = useProxy,
        };
    }
#endif
}
