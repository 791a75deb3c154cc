using System.Text;
using UtfUnknown;

namespace AmazonMcf.OrderFiles.Text;

/// <summary>
/// The lines with bytes above 127 of a file that is not UTF-8: what they say about its encoding. Of a long file, the first lines suffice.
/// </summary>
internal sealed class LegacyText
{
    private const int MostBytes = 64 * 1024;
    private const float Certain = 0.8f;

    // Only encodings with several bytes per character are recognized with certainty; of the others, any byte is a character of each.
    private static readonly HashSet<string> Multibyte = new(StringComparer.OrdinalIgnoreCase)
    {
        "shift-jis", "euc-jp", "gb18030", "big5", "euc-kr", "euc-tw",
    };

    private readonly List<byte> lines = [];
    private readonly List<byte> line = [];

    private LegacyText()
    {
    }

    /// <summary>Whether the bytes have none of the five that Windows-1252 does not define; Japanese text nearly always has some.</summary>
    public bool MayBeWindows1252 { get; private set; } = true;

    /// <summary>Whether the file is UTF-8 whose last character is incomplete.</summary>
    public bool EndsInsideCharacter { get; private set; }

    /// <summary>The encoding that the bytes show; null if they show none with certainty.</summary>
    public Encoding? Detected { get; private set; }

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    public static LegacyText Of(Stream file)
    {
        var text = new LegacyText();
        var utf8 = new PartialUtf8();
        foreach (var block in Blocks(file))
        {
            utf8.Add(block);
            foreach (var value in block)
            {
                text.MayBeWindows1252 &= value is not (0x81 or 0x8D or 0x8F or 0x90 or 0x9D);
                text.Take(value);
            }
        }

        text.Take((byte)'\n');
        text.EndsInsideCharacter = utf8.EndsInsideCharacter;
        text.Detected = text.Detect();
        return text;
    }

    private static IEnumerable<ArraySegment<byte>> Blocks(Stream file)
    {
        var buffer = new byte[MostBytes];
        file.Position = 0;
        int count;
        while ((count = file.Read(buffer, 0, buffer.Length)) > 0)
        {
            yield return new ArraySegment<byte>(buffer, 0, count);
        }
    }

    private void Take(byte value)
    {
        if (lines.Count > MostBytes)
        {
            return;
        }

        line.Add(value);
        if (value != '\n' && line.Count < MostBytes)
        {
            return;
        }

        if (line.Exists(each => each > 127))
        {
            lines.AddRange(line);
        }

        line.Clear();
    }

    private Encoding? Detect()
    {
        var bytes = lines.ToArray();
        var found = CharsetDetector.DetectFromBytes(bytes).Detected;
        if (found is null || found.Confidence < Certain || !Multibyte.Contains(found.EncodingName))
        {
            return null;
        }

        try
        {
            var encoding = TextEncodings.Named(found.EncodingName);
            encoding.GetCharCount(bytes);
            return encoding;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
