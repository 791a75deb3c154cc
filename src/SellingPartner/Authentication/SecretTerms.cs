using System.Security;
using System.Text;
using SellingPartner.Telemetry;

namespace SellingPartner.Authentication;

/// <summary>The forms in which a secret can come back: as it is, and inside base64, wherever it begins there.</summary>
internal static class SecretTerms
{
    // Shorter ones are whole words only: 'secret' is part of the names of members.
    private const int ShortestInside = 8;

    /// <summary>The forms of a secret.</summary>
    public static IEnumerable<HiddenTerm> Of(SecureString secret) => SecretBytes.Use(secret, bytes => Of(bytes).ToArray());

    /// <summary>The forms of a secret.</summary>
    public static IEnumerable<HiddenTerm> Of(string secret) => Of(Encoding.UTF8.GetBytes(secret));

    private static IEnumerable<HiddenTerm> Of(byte[] secret)
    {
        if (secret.Length == 0)
        {
            return [];
        }

        var plain = Term(Encoding.UTF8.GetString(secret), secret.Length < ShortestInside);
        return secret.Length < ShortestInside ? [plain] : [plain, .. Enumerable.Range(0, 3).SelectMany(offset => Base64(secret, offset))];
    }

    // The bits that the neighbors share in are left out at both ends.
    private static IEnumerable<HiddenTerm> Base64(byte[] secret, int offset)
    {
        var bytes = new byte[offset + secret.Length];
        secret.CopyTo(bytes, offset);
        var start = ((8 * offset) + 5) / 6;
        var text = Convert.ToBase64String(bytes).Substring(start, (8 * bytes.Length / 6) - start);
        Array.Clear(bytes, 0, bytes.Length);
        return new[] { text, text.Replace('+', '-').Replace('/', '_') }.Distinct().Select(form => Term(form, isWord: false));
    }

    private static HiddenTerm Term(string text, bool isWord) => new(FoldedText.Of(text).Text, isWord);
}
