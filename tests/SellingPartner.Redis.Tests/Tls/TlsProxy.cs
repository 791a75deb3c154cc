using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace SellingPartner.Redis.Tls;

/// <summary>Accepts TLS connections on loopback and passes what they carry to a server without TLS, as managed services do.</summary>
internal sealed class TlsProxy : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 certificate;
    private readonly int target;

    /// <summary>Starts the proxy.</summary>
    /// <param name="certificate">The certificate that it shows.</param>
    /// <param name="target">The port of the server.</param>
    public TlsProxy(X509Certificate2 certificate, int target)
    {
        (this.certificate, this.target) = (certificate, target);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = AcceptAsync();
    }

    public int Port { get; }

    public void Dispose()
    {
        listener.Dispose();
        certificate.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            for (; ; )
            {
                _ = ServeAsync(await listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            try
            {
                await using var secured = new SslStream(client.GetStream());
                await secured.AuthenticateAsServerAsync(certificate);
                await server.ConnectAsync(IPAddress.Loopback, target);
                await using var plain = server.GetStream();
                await Task.WhenAny(secured.CopyToAsync(plain), plain.CopyToAsync(secured));
            }
            catch (Exception refused) when (refused is AuthenticationException or IOException or SocketException)
            {
                // The client did not accept the certificate, or one of both is gone.
            }
        }
    }
}
