using System.Net;
using System.Net.Sockets;

namespace SellingPartner.Redis.Servers;

internal static class Ports
{
    // No system gives these to programs that do not ask for them, so that none gets the port before its server starts, or while it is
    // stopped.
    private const int First = 20_000;
    private const int End = 32_000;

    /// <summary>A port of loopback that no program listens on.</summary>
    public static int Free()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, End);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException taken) when (taken.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
            {
            }
        }
    }
}
