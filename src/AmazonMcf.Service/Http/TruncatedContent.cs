using System.Net;

namespace AmazonMcf.Service.Http;

/// <summary>A body whose connection breaks before its end: it announces all of its bytes and sends the first of them.</summary>
/// <param name="body">The whole body.</param>
/// <param name="sentBytes">How much of it goes out.</param>
internal sealed class TruncatedContent(byte[] body, int sentBytes) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        // The overload with a token does not exist on .NET Framework; the bytes are in memory and few.
#pragma warning disable CA1835
        await stream.WriteAsync(body, 0, sentBytes).ConfigureAwait(false);
#pragma warning restore CA1835
        throw new IOException("The response ended prematurely.");
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
