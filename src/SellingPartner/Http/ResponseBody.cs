using System.Text;

namespace SellingPartner.Http;

/// <summary>The body of a response, up to a limit.</summary>
/// <param name="limit">The most bytes that it may have.</param>
/// <param name="expected">The announced length, so that memory is allocated once; null if unknown.</param>
internal sealed class ResponseBody(long limit, long? expected) : MemoryStream((int)Math.Min(expected ?? 0, MostReserved))
{
    // The most that is allocated for an announced length alone.
    private const int MostReserved = 1024 * 1024;
    private const int BufferSize = 32 * 1024;

    // More than is shown, so that no value is cut off before it is found and hidden.
    private const int ShownBytes = 4096;

    /// <summary>The bytes that were read, not copied.</summary>
    public ReadOnlySpan<byte> Bytes => GetBuffer().AsSpan(0, (int)Length);

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="content">The stream.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <exception cref="ResponseTooLongException">It is longer than the limit.</exception>
    public Task FillAsync(Stream content, CancellationToken stop) => content.CopyToAsync(this, BufferSize, stop);

    /// <summary>The beginning of a response that does not look like JSON; null otherwise, because JSON may hold personal data.</summary>
    public string? NotJsonStart()
    {
        var text = Encoding
            .UTF8.GetString(GetBuffer(), 0, (int)Math.Min(Length, ShownBytes))
            .TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return text.Length == 0 || text[0] is '{' or '[' ? null : text;
    }

    /// <summary>Appends bytes; streams that are copied call it.</summary>
    public override void Write(byte[] buffer, int offset, int count)
    {
        base.Write(buffer, offset, count);
        if (Length > limit)
        {
            throw new ResponseTooLongException(limit);
        }
    }
}
