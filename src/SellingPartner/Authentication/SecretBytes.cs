using System.Runtime.InteropServices;
using System.Security;
using System.Text;

namespace SellingPartner.Authentication;

/// <summary>Opens a secret for as long as it takes to use it. What it opens is overwritten afterwards.</summary>
internal static class SecretBytes
{
    /// <summary>Gives the secret as UTF-8 to a function and overwrites it.</summary>
    public static T Use<T>(SecureString secret, Func<byte[], T> use)
    {
        var characters = new char[secret.Length];
        var bytes = Array.Empty<byte>();
        var memory = Marshal.SecureStringToGlobalAllocUnicode(secret);
        try
        {
            Marshal.Copy(memory, characters, 0, characters.Length);
            bytes = Encoding.UTF8.GetBytes(characters);
            return use(bytes);
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(memory);
            Array.Clear(characters, 0, characters.Length);
            Array.Clear(bytes, 0, bytes.Length);
        }
    }
}
