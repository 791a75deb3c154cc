using System.Net;
using System.Net.Http.Headers;

namespace SellingPartner.Http;

/// <summary>
/// A body that can be sent only once. Handlers may send a request again by themselves when a pooled connection turns out to be
/// dead; whether a write goes out twice is for this client to decide, so the second time fails.
/// </summary>
internal sealed class SingleUseContent : HttpContent
{
    private readonly byte[] body;
    private int used;

    /// <summary>Makes a body.</summary>
    /// <param name="body">The body; empty for a write without one, which must not be sent twice either.</param>
    /// <param name="mediaType">Its type; null for an empty body.</param>
    public SingleUseContent(byte[] body, string? mediaType)
    {
        this.body = body;
        if (mediaType is not null)
        {
            Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        Interlocked.Exchange(ref used, 1) == 0
            ? stream.WriteAsync(body, 0, body.Length)
            : throw new IOException("The request was about to be sent a second time.");

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
