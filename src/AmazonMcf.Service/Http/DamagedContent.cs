using System.Net;

namespace AmazonMcf.Service.Http;

/// <summary>
/// A body that is said to be compressed and is not: the service compresses nothing, so that only a fault says so. Fails as the
/// decompression of an HTTP client does.
/// </summary>
/// <param name="encoding">The encoding.</param>
internal sealed class DamagedContent(string encoding) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw (
        string.Equals(encoding, "br", StringComparison.OrdinalIgnoreCase)
            ? new InvalidOperationException("Decoder ran into invalid data.")
            : new InvalidDataException("The archive entry was compressed using an unsupported compression method."));

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
