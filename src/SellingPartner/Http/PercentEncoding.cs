using System.Text;

namespace SellingPartner.Http;

/// <summary>
/// Percent-encodes everything but the unreserved characters of RFC 3986. The framework's own methods leave other characters
/// alone on .NET Framework, and the service tells <c>/</c>, <c>#</c> and <c>+</c> in an id apart only when all are encoded.
/// </summary>
internal static class PercentEncoding
{
    private const string Hex = "0123456789ABCDEF";

    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length + 8);
        foreach (var octet in Encoding.UTF8.GetBytes(text))
            Append(encoded, octet);
        return encoded.ToString();
    }

    public static bool IsUnreserved(byte octet) =>
        octet is >= (byte)'a' and <= (byte)'z' or >= (byte)'A' and <= (byte)'Z' or >= (byte)'0' and <= (byte)'9'
            or (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~';

    public static char HexDigit(int value) => Hex[value & 15];

    private static void Append(StringBuilder encoded, byte octet)
    {
        if (IsUnreserved(octet))
            encoded.Append((char)octet);
        else
            encoded.Append('%').Append(HexDigit(octet >> 4)).Append(HexDigit(octet));
    }
}
