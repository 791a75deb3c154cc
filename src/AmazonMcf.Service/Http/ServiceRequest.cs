namespace AmazonMcf.Service.Http;

/// <summary>A request to the embedded service, in process or over a socket.</summary>
public sealed class ServiceRequest
{
    /// <summary>The maximum size of a body, in bytes; a longer body gets HTTP 413.</summary>
    public const int MaxBodyBytes = 1 << 20;

    private readonly Dictionary<string, string> headers;

    /// <summary>Creates a request.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path as it was sent, percent-encoded, starting with a slash; without the query.</param>
    /// <param name="query">The query as it was sent, with or without its question mark; null for none.</param>
    /// <param name="headers">The headers, including <c>Host</c>; the last one of a name is used.</param>
    /// <param name="body">
    /// The body; null for none. A host may stop reading one byte beyond <see cref="MaxBodyBytes"/>.
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

    /// <summary>The scheme of the URI: <c>https</c> or <c>http</c>. Default: <c>https</c>.</summary>
    public string Scheme { get; init; } = "https";

    /// <summary>The server's id of the connection; null in process.</summary>
    public string? ConnectionId { get; init; }

    /// <summary>The requested host, without the port; empty if there is none.</summary>
    public string Host
    {
        get
        {
            var host = Header("Host") ?? "";
            var port = host.LastIndexOf(':');
            return port > host.LastIndexOf(']') ? host.Substring(0, port) : host;
        }
    }

    /// <summary>The bytes of the body; do not modify them.</summary>
    internal byte[] Body { get; }

    /// <summary>Whether the request has a body or declares one.</summary>
    internal bool HasBody => Body.Length > 0 || (Header("Content-Length") is { } length && length.Trim() != "0");

    /// <summary>Finds a header. Case is ignored.</summary>
    /// <param name="name">The name of the header.</param>
    /// <returns>The value; null if the header was not sent.</returns>
    public string? Header(string name) => headers.TryGetValue(name, out var value) ? value : null;
}
