using System.Net;
using System.Net.Sockets;

namespace AmazonMcf.Cli;

/// <summary>
/// Passes connections on to another address, and holds back its responses on request: a slow upstream, for as long
/// as a test needs.
/// </summary>
internal sealed class HoldingRelay : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Uri target;
    private volatile bool holds;

    public HoldingRelay(Uri target)
    {
        this.target = target;
        listener.Start();
        _ = AcceptAsync();
    }

    public Uri Endpoint => new($"http://{listener.LocalEndpoint}/");

    /// <summary>Done when a response has come that is held back.</summary>
    public Task Held => held.Task;

    /// <summary>Holds back every response from now on.</summary>
    public void Hold() => holds = true;

    /// <summary>Passes on what was held back, and everything after it.</summary>
    public void Release()
    {
        holds = false;
        released.SetResult();
    }

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            _ = RelayAsync(await listener.AcceptTcpClientAsync(stop.Token));
        }
    }

    private async Task RelayAsync(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient())
        {
            await server.ConnectAsync(target.Host, target.Port, stop.Token);
            await Task.WhenAny(
                client.GetStream().CopyToAsync(server.GetStream(), stop.Token),
                RespondAsync(server.GetStream(), client.GetStream()));
        }
    }

    private async Task RespondAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[8192];
        while (await from.ReadAsync(buffer, stop.Token) is > 0 and var count)
        {
            if (holds)
            {
                held.TrySetResult();
                await released.Task.WaitAsync(stop.Token);
            }

            await to.WriteAsync(buffer.AsMemory(0, count), stop.Token);
        }
    }
}
