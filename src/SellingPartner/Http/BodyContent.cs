using System.Net;
using System.Net.Http.Headers;

namespace SellingPartner.Http;

/// <summary>The body of a request before it is sent: each attempt makes a <see cref="SingleUseContent"/> of the same bytes.</summary>
internal sealed class BodyContent : HttpContent
{
    /// <summary>Makes a body.</summary>
    /// <param name="bytes">The body; empty for a write without one.</param>
    /// <param name="mediaType">Its type; null for an empty body.</param>
    public BodyContent(byte[] bytes, string? mediaType)
    {
        (Bytes, MediaType) = (bytes, mediaType);
        if (mediaType is not null)
        {
            Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        }
    }

    /// <summary>The body.</summary>
    public byte[] Bytes { get; }

    /// <summary>Its type.</summary>
    public string? MediaType { get; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(Bytes, 0, Bytes.Length);

    protected override bool TryComputeLength(out long length)
    {
        length = Bytes.Length;
        return true;
    }
}
