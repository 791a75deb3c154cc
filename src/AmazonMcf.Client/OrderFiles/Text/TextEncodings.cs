using System.Text;
using AmazonMcf.Errors;

namespace AmazonMcf.OrderFiles.Text;

/// <summary>Finds out how the characters of a file are written. Every encoding it gives throws on bytes that are not its own.</summary>
internal static class TextEncodings
{
    private const int ShiftJis = 932;

    /// <summary>Windows-1252, the encoding that is assumed if no other one is found.</summary>
    public static Encoding Windows1252 { get; } = CodePage(1252);

    /// <summary>The encodings to try, best first; the next one is needed only if bytes of the file contradict the one before.</summary>
    /// <param name="file">The file.</param>
    /// <param name="start">Its first bytes.</param>
    /// <param name="options">How to read it.</param>
    /// <exception cref="McfOrderFileException">The encoding cannot be detected.</exception>
    public static IEnumerable<EncodedText> Candidates(Stream file, byte[] start, OrderFileOptions options)
    {
        var first = First(start, options.Encoding);
        yield return first;
        if (!first.IsDetected)
        {
            yield break;
        }

        var legacy = LegacyText.Of(file);
        if (legacy.EndsInsideCharacter)
        {
            throw OrderFileFailure.CutOff();
        }

        if (legacy.Detected is { } detected && TextSource.IsProven(file, detected, options))
        {
            yield return new EncodedText(detected, 0);
        }

        if (!legacy.MayBeWindows1252)
        {
            throw OrderFileFailure.UnknownEncoding(legacy.Detected);
        }

        yield return new EncodedText(Windows1252, 0) { Assumed = legacy };
    }

    /// <summary>The encoding with a name.</summary>
    /// <param name="name">A registered name or a common one.</param>
    /// <exception cref="McfOrderFileException">The name is unknown, or .NET does not support the encoding, such as UTF-7.</exception>
    public static Encoding Named(string name)
    {
        switch (Header.Normalize(name))
        {
            case "utf8" or "utf8bom" or "utf8nobom" or "65001": return new UTF8Encoding(false, true);
            case "utf16" or "utf16le" or "unicode" or "1200": return new UnicodeEncoding(false, false, true);
            case "utf16be" or "bigendianunicode" or "1201": return new UnicodeEncoding(true, false, true);
            case "windows1252" or "cp1252" or "1252" or "ansi": return Windows1252;
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
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            throw new McfOrderFileException(
                $"Unknown encoding '{name}'.",
                null,
                "Use one of utf-8, utf-16, windows-1252, iso-8859-1, shift_jis, windows-1250, windows-1251, windows-1253, windows-1254, "
                    + "windows-1257, iso-8859-2, iso-8859-15, ibm850, macintosh, euc-jp, gb18030, big5, euc-kr.",
                failure);
        }
    }

    /// <summary>Why no file can be read with an encoding; null if files can.</summary>
    /// <param name="name">The name of the encoding.</param>
    public static McfOrderFileException? Trouble(string name)
    {
        try
        {
            Named(name);
            return null;
        }
        catch (McfOrderFileException failure)
        {
            return failure;
        }
    }

    // A mark, the user or the first bytes specify the encoding; otherwise it is UTF-8, which the content can contradict.
    private static EncodedText First(byte[] start, string? name)
    {
        if (Mark(start) is { } marked)
        {
            return marked;
        }

        if (name is not null)
        {
            return new EncodedText(Named(name), 0);
        }

        if (LooksLikeUtf16(start, out var bigEndian))
        {
            return new EncodedText(new UnicodeEncoding(bigEndian, false, true), 0);
        }

        ContentKind.RequireNoNulls(start);
        return new EncodedText(new UTF8Encoding(false, true), 0) { IsDetected = true };
    }

    // .NET Framework knows code pages by itself and its provider returns null; elsewhere only the provider knows them.
    private static Encoding CodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? Encoding.GetEncoding(number, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static EncodedText? Mark(byte[] start)
    {
        if (Begins(start, 0xEF, 0xBB, 0xBF))
        {
            return new EncodedText(new UTF8Encoding(false, true), 3);
        }

        if (Begins(start, 0xFF, 0xFE, 0, 0) || Begins(start, 0, 0, 0xFE, 0xFF))
        {
            return new EncodedText(new UTF32Encoding(start[0] == 0, false, true), 4);
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

    private static bool Begins(byte[] start, params byte[] mark) =>
        start.Length >= mark.Length && start.Take(mark.Length).SequenceEqual(mark);
}
