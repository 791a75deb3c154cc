using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SellingPartner.Text;

/// <summary>SHA-256 in one call, which .NET Framework does not have.</summary>
internal static class Sha256
{
    /// <summary>The hash of some bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public static byte[] Of(byte[] bytes)
    {
#if NET
        return SHA256.HashData(bytes);
#else
        using var algorithm = SHA256.Create();
        return algorithm.ComputeHash(bytes);
#endif
    }

    /// <summary>The hash of a text in UTF-8, as lowercase hexadecimal digits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bytes">How many bytes of the hash, from the first on. Default: all 32.</param>
    public static string HexOf(string text, int bytes = 32) => HexOf(Encoding.UTF8.GetBytes(text), bytes);

    /// <summary>The hash of some bytes, as lowercase hexadecimal digits.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="bytes">How many bytes of the hash, from the first on. Default: all 32.</param>
    public static string HexOf(byte[] content, int bytes = 32) =>
        string.Concat(Of(content).Take(bytes).Select(octet => octet.ToString("x2", CultureInfo.InvariantCulture)));
}
