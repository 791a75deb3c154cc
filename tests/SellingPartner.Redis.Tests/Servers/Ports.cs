using System.Net;
using System.Net.Sockets;

namespace SellingPartner.Redis.Servers;

internal static class Ports
{
    /// <summary>A port of loopback that no program listens on.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
