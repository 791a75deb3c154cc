using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace AmazonMcf.Cli;

/// <summary>A connection that sends whatever bytes it is given, as no client of HTTP would.</summary>
internal sealed class RawConnection : IDisposable
{
    private const int BlockSize = 64 * 1024;

    private readonly NetworkStream stream;

    private RawConnection(Socket socket) => stream = new NetworkStream(socket, ownsSocket: true);

    public static async Task<RawConnection> OpenAsync(Uri address)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(address.Host, address.Port);
            return new RawConnection(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Sends text, each character as one byte.</summary>
    public async Task WriteAsync(string text) => await stream.WriteAsync(Encoding.Latin1.GetBytes(text));

    /// <summary>Sends text as often as it takes; the other side may cut it short.</summary>
    public async Task WriteUntilCutAsync(string text, long times = 1)
    {
        try
        {
            for (var n = 0; n < times; n++)
            {
                await WriteAsync(text);
            }
        }
        catch (IOException)
        {
            // The response says why.
        }
    }

    /// <summary>Sends many bytes; the other side may cut it short.</summary>
    public Task WriteManyAsync(long count) => WriteUntilCutAsync(new string('a', BlockSize), count / BlockSize);

    /// <summary>Sends many bytes in chunks, and the last one; the other side may cut it short.</summary>
    public async Task WriteChunksAsync(long count)
    {
        await WriteUntilCutAsync(
            FormattableString.Invariant($"{BlockSize:x}\r\n") + new string('a', BlockSize) + "\r\n",
            count / BlockSize
        );
        await WriteUntilCutAsync("0\r\n\r\n");
    }

    /// <summary>Reads one HTTP response with a Content-Length.</summary>
    public async Task<(int Status, string Body)> ReadResponseAsync()
    {
        var head = "";
        while (!head.EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            head += (char)await ReadByteAsync();
        }

        if (head.StartsWith("HTTP/1.1 100 ", StringComparison.Ordinal))
        {
            return await ReadResponseAsync();
        }

        var length = head.Split("\r\n").Single(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        var body = new byte[int.Parse(length.Split(':')[1], CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body);
        return (int.Parse(head.Split(' ')[1], CultureInfo.InvariantCulture), Encoding.UTF8.GetString(body));
    }

    /// <summary>Waits until the other side ends the connection, in good order or not.</summary>
    public async Task WaitForEndAsync()
    {
        try
        {
            while (await stream.ReadAsync(new byte[4096]) > 0)
            {
            }
        }
        catch (IOException)
        {
            // Ended as well.
        }
    }

    public void Dispose() => stream.Dispose();

    private async Task<byte> ReadByteAsync()
    {
        var one = new byte[1];
        await stream.ReadExactlyAsync(one);
        return one[0];
    }
}
