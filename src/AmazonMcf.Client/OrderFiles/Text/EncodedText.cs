using System.Text;

namespace AmazonMcf.OrderFiles.Text;

/// <summary>An encoding and the length of the byte order mark to skip.</summary>
internal sealed record EncodedText(Encoding Encoding, int MarkLength)
{
    /// <summary>Opens the file anew from its first character.</summary>
    public StreamReader Open(Stream file)
    {
        file.Position = MarkLength;
        return new StreamReader(file, Encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024, leaveOpen: true);
    }
}
