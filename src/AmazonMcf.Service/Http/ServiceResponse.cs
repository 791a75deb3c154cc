namespace AmazonMcf.Service.Http;

/// <summary>
/// A response of the embedded service, and what an injected fault does to it: the host waits for <see cref="Delay"/>, then either closes
/// the connection or sends the response, complete or truncated.
/// </summary>
public sealed class ServiceResponse
{
    /// <summary>Creates a response.</summary>
    /// <param name="status">The HTTP status code.</param>
    /// <param name="contentType">The media type of the body, with its character set.</param>
    /// <param name="body">The body.</param>
    public ServiceResponse(int status, string contentType, byte[] body)
    {
        Status = status;
        ContentType = contentType;
        Body = body;
    }

    /// <summary>The HTTP status code.</summary>
    public int Status { get; }

    /// <summary>The media type of the body, with its character set.</summary>
    public string ContentType { get; }

    /// <summary>The complete body, even if only <see cref="SentBytes"/> of it are sent.</summary>
    public IReadOnlyList<byte> Content => Body;

    /// <summary>The other headers, by name.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The delay before the response is sent, in real time.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Whether the response was sent, as far as the server can determine. Set by the sender.</summary>
    public bool IsDelivered { get; set; }

    /// <summary>Whether the connection is closed without a response.</summary>
    public bool IsDropped { get; set; }

    /// <summary>
    /// The number of bytes of the body that are sent before the connection is closed. Default: null, all. Content-Length is that of the
    /// complete body.
    /// </summary>
    public int? SentBytes { get; set; }

    /// <summary>Whether responses of a status have no body on the wire.</summary>
    /// <param name="status">The HTTP status code.</param>
    public static bool HasNoBody(int status) => status is 204 or 205 or 304;

    /// <summary>The header lines of a name: several for a <c>Content-Length</c> with several lengths, otherwise one.</summary>
    /// <param name="name">The name of one of <see cref="Headers"/>.</param>
    public IReadOnlyList<string> ValuesOf(string name) => string.Equals(name, "Content-Length", StringComparison.OrdinalIgnoreCase)
        ? [.. Headers[name].Split(',').Select(length => length.Trim())]
        : [Headers[name]];

    /// <summary>The bytes of the complete body; do not modify them.</summary>
    internal byte[] Body { get; }
}
