using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AmazonMcf.Testing;

/// <summary>
/// A small server on loopback that shows the bytes a client really sends, and can break connections when a test wants it to.
/// </summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<Func<string, int, Task<string?>>> connect;
    private readonly Task accepting;
    private int requests;
    private int connections;
    private int open;

    /// <summary>Starts a server.</summary>
    /// <param name="response">
    /// Gives the JSON for a request and its number, counted from 1, or a response with its head; null breaks the connection instead.
    /// </param>
    public LoopbackServer(Func<string, int, string?> response)
        : this(() => (request, number) => Task.FromResult(response(request, number)))
    {
    }

    /// <summary>Starts a server that responds at any time, to each connection differently.</summary>
    /// <param name="connect">Returns what handles the requests of a new connection.</param>
    public LoopbackServer(Func<Func<string, int, Task<string?>>> connect)
    {
        this.connect = connect;
        listener.Start();
        accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>The requests to the API, head and body as they came.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public int Connections => connections;

    /// <summary>How many connections are open now.</summary>
    public int OpenConnections => open;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                Interlocked.Increment(ref connections);
                Interlocked.Increment(ref open);
                _ = ServeAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                var response = connect();
                var stream = client.GetStream();
                while (await ReadAsync(stream) is { } request)
                {
                    if (await RespondAsync(request, response) is not { } body)
                    {
                        return;
                    }

                    var text = IsWholeResponse(body)
                        ? body
                        : $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nx-amzn-RequestId: {Guid.NewGuid()}\r\nContent-Length: "
                            + $"{Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";
                    await stream.WriteAsync(Encoding.UTF8.GetBytes(text), stop.Token);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException)
        {
            // The client went away, or the test is over.
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    private Task<string?> RespondAsync(string request, Func<string, int, Task<string?>> response)
    {
        if (request.StartsWith("POST /auth/o2/token ", StringComparison.Ordinal))
        {
            return Task.FromResult<string?>("""{"access_token":"Atza|1","token_type":"bearer","expires_in":3600}""");
        }

        Requests.Enqueue(request);
        return response(request, Interlocked.Increment(ref requests));
    }

    private async Task<string?> ReadAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[8192];
        while (!IsWhole(text.ToString()))
        {
            var read = await stream.ReadAsync(buffer, stop.Token);
            if (read == 0)
            {
                return null;
            }

            text.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }

        return text.ToString();
    }

    private static bool IsWholeResponse(string text) => !text.StartsWith('{') && text.Contains("\r\n\r\n", StringComparison.Ordinal);

    private static bool IsWhole(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        var length = text[..end]
            .Split("\r\n")
            .FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return length is null || text.Length - end - 4 >= int.Parse(length[15..], System.Globalization.CultureInfo.InvariantCulture);
    }
}
