using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

/// <summary>
/// A service on loopback that hands out tokens, serves an inventory in pages, and breaks the connection of every request to /broken. Other
/// responses are set by the test. It records the requests.
/// </summary>
public sealed class StaticService : IDisposable
{
    private readonly TcpListener listener = new TcpListener(IPAddress.Loopback, 0);
    private int requestIds;

    public StaticService()
    {
        listener.Start();
        Task.Run(ListenAsync);
    }

    public Uri Address =>
        new Uri("http://127.0.0.1:" + ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture) + "/");

    public ConcurrentQueue<string> Logins { get; } = new ConcurrentQueue<string>();

    public ConcurrentQueue<string> Requests { get; } = new ConcurrentQueue<string>();

    public ConcurrentQueue<string> Bodies { get; } = new ConcurrentQueue<string>();

    public ConcurrentQueue<string> Tokens { get; } = new ConcurrentQueue<string>();

    /// <summary>The responses to all other requests: "METHOD /path" to a status, a line break and a body.</summary>
    public ConcurrentDictionary<string, string> Responses { get; } = new ConcurrentDictionary<string, string>();

    public void Clear()
    {
        foreach (var queue in new[] { Logins, Requests, Bodies, Tokens })
        {
            while (queue.TryDequeue(out _))
            {
            }
        }
    }

    public void Dispose() => listener.Stop();

    private async Task ListenAsync()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await listener.AcceptTcpClientAsync();
            }
            catch (Exception)
            {
                return;
            }

            _ = Task.Run(() => ServeAsync(client));
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            var (head, body) = await ReadAsync(stream);
            var reply = head.Length == 0 ? null : Respond(head.Split(' '), head, body);
            if (reply == null) return;
            var parts = reply.Split(new[] { '\n' }, 2);
            var length = Encoding.UTF8.GetByteCount(parts[1]);
            var response =
                "HTTP/1.1 "
                + parts[0]
                + " Answer\r\nContent-Type: application/json\r\nConnection: close\r\nx-amzn-RequestId: static-"
                + System.Threading.Interlocked.Increment(ref requestIds)
                + "\r\n"
                + (parts[0] == "204" ? "" : "Content-Length: " + length + "\r\n")
                + "\r\n"
                + parts[1];
            var octets = Encoding.UTF8.GetBytes(response);
            await stream.WriteAsync(octets, 0, octets.Length);
        }
    }

    private string Respond(string[] line, string head, string body)
    {
        if (line[1] == "/auth/o2/token")
        {
            Logins.Enqueue(body);
            return "200\n{\"access_token\":\"Atza|static-" + Logins.Count + "-Kx9fQ2\",\"expires_in\":3600}";
        }

        Requests.Enqueue(line[0] + " " + line[1]);
        Bodies.Enqueue(body);
        Tokens.Enqueue(Regex.Match(head, "(?im)^x-amz-access-token: (.*?)\r?$").Groups[1].Value);
        var path = line[1].Split('?')[0];
        if (path.StartsWith("/broken", StringComparison.Ordinal))
            return null;
        if (path == "/fba/inventory/v1/summaries")
            return Page(Uri.UnescapeDataString(Regex.Match(line[1], "[?&]nextToken=([^&]*)").Groups[1].Value));
        return Responses.TryGetValue(line[0] + " " + path, out var reply)
            ? reply
            : "404\n{\"errors\":[{\"code\":\"NotFound\",\"message\":\"No such resource.\"}]}";
    }

    // The token of the last page leads back to itself.
    private static string Page(string token)
    {
        switch (token)
        {
            case "": return Page("MUG-1", 12, "page/2 +");
            case "page/2 +": return Page("MUG-2", 0, "page3");
            case "page3": return Page("MUG-3", 7, "");
            case "circle": return Page("MUG-4", 1, "circle");
            default: return "400\n{\"errors\":[{\"code\":\"InvalidInput\",\"message\":\"Unknown token.\"}]}";
        }
    }

    private static string Page(string sku, int quantity, string next) =>
        "200\n{\"payload\":{\"granularity\":{\"granularityType\":\"Marketplace\",\"granularityId\":\"ATVPDKIKX0DER\"},"
            + "\"inventorySummaries\":[{\"sellerSku\":\""
        + sku
        + "\",\"totalQuantity\":"
        + quantity
        + ",\"lastUpdatedTime\":\"2026-11-25T17:00:00Z\"}]},\"pagination\":{"
        + (next.Length == 0 ? "" : "\"nextToken\":\"" + next + "\"")
        + "}}";

    private static async Task<(string Head, string Body)> ReadAsync(NetworkStream stream)
    {
        var octets = new MemoryStream();
        var buffer = new byte[8192];
        while (true)
        {
            var text = Encoding.UTF8.GetString(octets.ToArray());
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            var length = Regex.Match(text, "(?im)^content-length: (\\d+)");
            if (end >= 0 && (!length.Success || octets.Length >= end + 4 + int.Parse(length.Groups[1].Value, CultureInfo.InvariantCulture)))
                return (text.Substring(0, end), text.Substring(end + 4));
            var read = await stream.ReadAsync(buffer, 0, buffer.Length);
            if (read == 0) return ("", "");
            octets.Write(buffer, 0, read);
        }
    }
}
