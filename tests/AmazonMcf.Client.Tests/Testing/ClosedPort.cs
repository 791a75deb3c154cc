using System.Net;
using System.Net.Sockets;

namespace AmazonMcf.Testing;

/// <summary>
/// A port of loopback that refuses connections: it is bound, so that no other program can listen on it, but not listened on.
/// </summary>
internal sealed class ClosedPort : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public ClosedPort() => socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    /// <summary>Its number.</summary>
    public int Number => ((IPEndPoint)socket.LocalEndPoint!).Port;

    public void Dispose() => socket.Dispose();
}
