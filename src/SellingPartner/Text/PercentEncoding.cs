using System.Text;

namespace SellingPartner.Text;

/// <summary>
/// Percent-encodes everything but the unreserved characters of RFC 3986. The framework's own methods leave other characters
/// alone on .NET Framework, and the service distinguishes <c>/</c>, <c>#</c> and <c>+</c> in an id only if all are encoded.
/// </summary>
internal static class PercentEncoding
{
    private const string Hex = "0123456789ABCDEF";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Encode(string text)
    {
        // Most ids need no escape.
        if (text.All(static character => character <= '~' && IsUnreserved((byte)character)))
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 8);
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            Append(encoded, octet);
        }

        return encoded.ToString();
    }

    /// <summary>Takes the escapes out of a text, once.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text without them; null when an escape is not whole, or when what they encode is not UTF-8.</returns>
    public static string? Decode(string text)
    {
        var octets = new List<byte>(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] != '%')
            {
                var length = char.IsSurrogatePair(text, index) ? 2 : 1;
                octets.AddRange(Encoding.UTF8.GetBytes(text.Substring(index, length)));
                index += length - 1;
            }
            else if (index + 2 < text.Length && Uri.IsHexDigit(text[index + 1]) && Uri.IsHexDigit(text[index + 2]))
            {
                octets.Add((byte)((Uri.FromHex(text[++index]) << 4) | Uri.FromHex(text[++index])));
            }
            else
            {
                return null;
            }
        }

        try
        {
            return Strict.GetString([.. octets]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Whether a text is one of whole characters: half of a surrogate pair would be sent as another character.</summary>
    /// <param name="text">The text.</param>
    public static bool IsText(string text)
    {
        try
        {
            return Strict.GetByteCount(text) >= 0;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    public static bool IsUnreserved(byte octet) =>
        octet is >= (byte)'a' and <= (byte)'z' or >= (byte)'A' and <= (byte)'Z' or >= (byte)'0' and <= (byte)'9'
            or (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~';

    public static char HexDigit(int value) => Hex[value & 15];

    private static void Append(StringBuilder encoded, byte octet)
    {
        if (IsUnreserved(octet))
        {
            encoded.Append((char)octet);
        }
        else
        {
            encoded.Append('%').Append(HexDigit(octet >> 4)).Append(HexDigit(octet));
        }
    }
}
