using System.Text;

namespace AmazonMcf.OrderFiles.Text;

/// <summary>An encoding and the length of the byte order mark to skip.</summary>
internal sealed record EncodedText(Encoding Encoding, int MarkLength)
{
    /// <summary>Whether the encoding is only the most likely one: another one is tried if bytes of the file contradict it.</summary>
    public bool IsDetected { get; init; }

    /// <summary>The legacy text that this encoding is only assumed for; null if the encoding is certain.</summary>
    public LegacyText? Assumed { get; init; }

    /// <summary>Opens the file anew from its first character.</summary>
    public StreamReader Open(Stream file)
    {
        file.Position = MarkLength;
        return new StreamReader(file, Encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024, leaveOpen: true);
    }
}
