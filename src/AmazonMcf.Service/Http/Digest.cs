using System.Security.Cryptography;
using System.Text;

namespace AmazonMcf.Service.Http;

/// <summary>Turns texts into numbers that look like chance and are always the same.</summary>
internal static class Digest
{
    /// <summary>Computes the SHA-256 of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
#if NET
        return SHA256.HashData(bytes);
#else
        using var sha = SHA256.Create();
        return sha.ComputeHash(bytes);
#endif
    }
}
