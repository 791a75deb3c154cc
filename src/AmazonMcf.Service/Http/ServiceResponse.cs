namespace AmazonMcf.Service.Http;

/// <summary>
/// An answer of the service, and what a fault does to it on its way: a door waits <see cref="Delay"/> first, then either
/// breaks the connection off or sends the answer, whole or cut.
/// </summary>
public sealed class ServiceResponse
{
    /// <summary>Makes an answer.</summary>
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

    /// <summary>The whole body, also when only <see cref="SentBytes"/> of it go out.</summary>
    public IReadOnlyList<byte> Content => Body;

    /// <summary>The other headers, by name.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long the answer is held back, in real time.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Whether the answer went out as far as the server can tell. Set by who sends it.</summary>
    public bool IsDelivered { get; set; }

    /// <summary>Whether the connection breaks without any answer.</summary>
    public bool IsDropped { get; set; }

    /// <summary>
    /// How many bytes of the body go out before the connection breaks; null sends all of them. The content length announced
    /// is that of the whole body.
    /// </summary>
    public int? SentBytes { get; set; }

    /// <summary>Whether responses of a status have no body on the wire.</summary>
    /// <param name="status">The HTTP status code.</param>
    public static bool HasNoBody(int status) => status is 204 or 205 or 304;

    /// <summary>The header lines of a name: several for a <c>Content-Length</c> of several lengths, else one.</summary>
    /// <param name="name">The name of one of <see cref="Headers"/>.</param>
    public IReadOnlyList<string> ValuesOf(string name) => string.Equals(name, "Content-Length", StringComparison.OrdinalIgnoreCase)
        ? [.. Headers[name].Split(',').Select(length => length.Trim())]
        : [Headers[name]];

    /// <summary>The bytes of the whole body, not to be changed.</summary>
    internal byte[] Body { get; }
}
