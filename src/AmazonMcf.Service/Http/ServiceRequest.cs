namespace AmazonMcf.Service.Http;

/// <summary>A request as it came in at either door: in the process or over a socket.</summary>
public sealed class ServiceRequest
{
    /// <summary>The most a body may hold, in bytes; anything longer is answered 413.</summary>
    public const int MaxBodyBytes = 1 << 20;

    private readonly Dictionary<string, string> headers;

    /// <summary>Takes a request down.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path as it was sent, percent-encoded, starting with a slash; without the query.</param>
    /// <param name="query">The query as it was sent, with or without its question mark; null for none.</param>
    /// <param name="headers">The headers, <c>Host</c> among them; the last of a name counts.</param>
    /// <param name="body">
    /// The body; null for none. A door may stop reading one byte beyond <see cref="MaxBodyBytes"/>.
    /// </param>
    public ServiceRequest(
        string method,
        string path,
        string? query = null,
        IEnumerable<KeyValuePair<string, string>>? headers = null,
        byte[]? body = null)
    {
        Method = method;
        Path = path;
        Query = query?.TrimStart('?') ?? "";
        Body = body ?? [];
        this.headers = new(StringComparer.OrdinalIgnoreCase);
        foreach (var header in headers ?? [])
        {
            this.headers[header.Key] = header.Value;
        }
    }

    /// <summary>The HTTP method, as sent.</summary>
    public string Method { get; }

    /// <summary>The path as sent, percent-encoded.</summary>
    public string Path { get; }

    /// <summary>The query as sent, percent-encoded, without its question mark; empty for none.</summary>
    public string Query { get; }

    /// <summary>The connection that brought the request, by an id of the server; null in the process, where there are none.</summary>
    public string? ConnectionId { get; init; }

    /// <summary>The host the caller named, without the port; empty when it named none.</summary>
    public string Host
    {
        get
        {
            var host = Header("Host") ?? "";
            var port = host.LastIndexOf(':');
            return port > host.LastIndexOf(']') ? host.Substring(0, port) : host;
        }
    }

    /// <summary>The bytes of the body, not to be changed.</summary>
    internal byte[] Body { get; }

    /// <summary>Whether the request brings a body, or says that it does.</summary>
    internal bool HasBody => Body.Length > 0 || (Header("Content-Length") is { } length && length.Trim() != "0");

    /// <summary>Looks a header up, without regard to case.</summary>
    /// <param name="name">The name of the header.</param>
    /// <returns>Its value, or null when it was not sent.</returns>
    public string? Header(string name) => headers.TryGetValue(name, out var value) ? value : null;
}
