using System.Text;
using AmazonMcf.Errors;

namespace AmazonMcf.OrderFiles.Text;

/// <summary>Finds out how the characters of a file are written. Every encoding it gives throws on bytes that are not its own.</summary>
internal static class TextEncodings
{
    private const int Windows1252 = 1252;
    private const int ShiftJis = 932;

    /// <summary>The encodings to try, best first; the next one is tried only when bytes of the file contradict the one before.</summary>
    public static IReadOnlyList<EncodedText> Candidates(Stream file, string? name)
    {
        var start = ReadStart(file);
        RefuseWorkbooks(start);
        if (Mark(start) is { } marked)
        {
            return [marked];
        }

        if (name is not null)
        {
            return [new EncodedText(Named(name), 0)];
        }

        if (LooksLikeUtf16(start, out var bigEndian))
        {
            return [new EncodedText(new UnicodeEncoding(bigEndian, false, true), 0)];
        }

        return [new EncodedText(new UTF8Encoding(false, true), 0), new EncodedText(CodePage(Windows1252), 0)];
    }

    /// <summary>Whether the bytes hold none of the five that Windows-1252 leaves free; Japanese text always has some.</summary>
    public static bool MayBeWindows1252(Stream file)
    {
        var buffer = new byte[64 * 1024];
        file.Position = 0;
        int count;
        while ((count = file.Read(buffer, 0, buffer.Length)) > 0)
        {
            for (var i = 0; i < count; i++)
            {
                if (buffer[i] is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Whether an encoding is the one that is assumed when UTF-8 is ruled out.</summary>
    public static bool IsFallback(Encoding encoding) => encoding.CodePage == Windows1252;

    private static Encoding Named(string name)
    {
        switch (Header.Normalize(name))
        {
            case "utf8" or "utf8bom" or "utf8nobom" or "65001": return new UTF8Encoding(false, true);
            case "utf16" or "utf16le" or "unicode" or "1200": return new UnicodeEncoding(false, false, true);
            case "utf16be" or "bigendianunicode" or "1201": return new UnicodeEncoding(true, false, true);
            case "windows1252" or "cp1252" or "1252" or "ansi": return CodePage(Windows1252);
            case "shiftjis" or "sjis" or "windows31j" or "cp932" or "ms932" or "932": return CodePage(ShiftJis);
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(
                name,
                EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback
            ) ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException failure)
        {
            throw new McfOrderFileException(
                $"Unknown encoding '{name}'.", null, "Use one of utf-8, utf-16, windows-1252, iso-8859-1, shift_jis.", failure);
        }
    }

    // .NET Framework knows code pages by itself and its provider answers null; elsewhere only the provider knows them.
    private static Encoding CodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? Encoding.GetEncoding(number, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static byte[] ReadStart(Stream file)
    {
        var start = new byte[8];
        file.Position = 0;
        int length = 0, count;
        while (length < start.Length && (count = file.Read(start, length, start.Length - length)) > 0)
        {
            length += count;
        }

        Array.Resize(ref start, length);
        return start;
    }

    private static EncodedText? Mark(byte[] start)
    {
        if (Begins(start, 0xEF, 0xBB, 0xBF))
        {
            return new EncodedText(new UTF8Encoding(false, true), 3);
        }

        if (Begins(start, 0xFF, 0xFE))
        {
            return new EncodedText(new UnicodeEncoding(false, false, true), 2);
        }

        return Begins(start, 0xFE, 0xFF) ? new EncodedText(new UnicodeEncoding(true, false, true), 2) : null;
    }

    // A header is ASCII: in UTF-16 every other byte of it is zero.
    private static bool LooksLikeUtf16(byte[] start, out bool bigEndian)
    {
        bigEndian = false;
        if (start.Length < 4)
        {
            return false;
        }

        bigEndian = start[0] == 0 && start[1] != 0 && start[2] == 0 && start[3] != 0;
        return bigEndian || (start[0] != 0 && start[1] == 0 && start[2] != 0 && start[3] == 0);
    }

    private static void RefuseWorkbooks(byte[] start)
    {
        if (Begins(start, (byte)'P', (byte)'K', 3, 4) || Begins(start, 0xD0, 0xCF, 0x11, 0xE0))
        {
            throw new McfOrderFileException(
                "The file is a workbook, not text.", null, "Save the sheet as CSV UTF-8 or as tab-delimited text and read that file.");
        }
    }

    private static bool Begins(byte[] start, params byte[] mark) =>
        start.Length >= mark.Length && start.Take(mark.Length).SequenceEqual(mark);
}
