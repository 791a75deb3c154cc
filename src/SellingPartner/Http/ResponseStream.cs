using System.Text;

namespace SellingPartner.Http;

/// <summary>Reads a response up to a limit and keeps a copy, so that one that turns out not to be JSON can be shown.</summary>
/// <param name="inner">The stream of the response.</param>
/// <param name="limit">How many bytes may come.</param>
/// <param name="copy">Takes a copy of what comes.</param>
internal sealed class ResponseStream(Stream inner, long limit, MemoryStream copy) : ReadOnceStream
{
    // More than is shown, so that no value is cut off before it is found and hidden.
    private const int ShownBytes = 4096;

    /// <summary>The beginning of a response that does not look like JSON; null otherwise, because JSON may hold personal data.</summary>
    public string? NotJsonStart()
    {
        var text = Encoding
            .UTF8.GetString(copy.GetBuffer(), 0, (int)Math.Min(copy.Length, ShownBytes))
            .TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return text.Length == 0 || text[0] is '{' or '[' ? null : text;
    }

    public override int Read(byte[] buffer, int offset, int count) => Took(buffer, offset, inner.Read(buffer, offset, count));

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
#if NET
        Took(buffer, offset, await inner.ReadAsync(buffer.AsMemory(offset, count), cancellationToken).ConfigureAwait(false));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        copy.Write(buffer.Span.Slice(0, read));
        return Took(read);
    }
#else
        Took(buffer, offset, await inner.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false));
#endif

    private int Took(byte[] buffer, int offset, int read)
    {
        copy.Write(buffer, offset, read);
        return Took(read);
    }

    private int Took(int read)
    {
        Taken += read;
        return Taken <= limit ? read : throw new InvalidDataException("The response is longer than any response of this service can be.");
    }
}
