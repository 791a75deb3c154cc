#if !NET
using System.Net;
#endif

namespace AmazonMcf.Http;

/// <summary>The one pool of connections of this process. No cookies, no redirects: an API needs neither, and a redirect would carry the token elsewhere.</summary>
internal static class SharedHandler
{
    private const int ConnectionsPerHost = 32;

    private static readonly Lazy<HttpMessageHandler> Handler = new(Create);

    public static HttpMessageHandler Instance => Handler.Value;

#if NET
    private static SocketsHttpHandler Create() => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
        ConnectTimeout = TimeSpan.FromSeconds(15),
        MaxConnectionsPerServer = ConnectionsPerHost,
        AutomaticDecompression = System.Net.DecompressionMethods.All,
        AllowAutoRedirect = false,
        UseCookies = false,
    };
#else
    private static HttpClientHandler Create()
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
        };
    }
#endif
}
