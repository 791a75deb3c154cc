using System.Security.Cryptography;
using System.Text;

namespace AmazonMcf.Service.Http;

/// <summary>Texts that only their maker can have made: what was written into them is read back unaltered, or not at all.</summary>
/// <param name="key">The secret of the store.</param>
internal sealed class SignedText(byte[] key)
{
    private const char Dot = '.';

    /// <summary>Wraps a text so that it fits into a header or a query.</summary>
    /// <param name="text">What to write.</param>
    /// <returns>The text and its signature, of letters, digits, minus, underscore and one dot.</returns>
    public string Seal(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Encode(bytes) + Dot + Encode(Sign(bytes));
    }

    /// <summary>Reads a wrapped text.</summary>
    /// <param name="seal">What <see cref="Seal"/> returned.</param>
    /// <returns>The text; null when it was not sealed with this key, or was changed.</returns>
    public string? Open(string seal)
    {
        var dot = seal.IndexOf(Dot);
        if (dot < 0 || Decode(seal.Substring(0, dot)) is not { } bytes || Decode(seal.Substring(dot + 1)) is not { } signature)
        {
            return null;
        }

        return AreEqual(Sign(bytes), signature) ? Encoding.UTF8.GetString(bytes) : null;
    }

    private byte[] Sign(byte[] bytes)
    {
        using var hmac = new HMACSHA256(key);
        return hmac.ComputeHash(bytes);
    }

    // Takes as long whether the first byte differs or the last.
    private static bool AreEqual(byte[] one, byte[] other)
    {
        var difference = one.Length ^ other.Length;
        for (var i = 0; i < one.Length && i < other.Length; i++)
        {
            difference |= one[i] ^ other[i];
        }

        return difference == 0;
    }

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static byte[]? Decode(string text)
    {
        var padded = text.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (text.Length % 4)) % 4);
        try
        {
            return Convert.FromBase64String(padded);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
