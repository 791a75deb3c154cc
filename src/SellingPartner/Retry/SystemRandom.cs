using System.Security.Cryptography;

namespace SellingPartner.Retry;

/// <summary>The random numbers of connections that are given no others: only for jitter.</summary>
internal static class SystemRandom
{
    /// <summary>A number from 0 up to 1.</summary>
    public static double Next()
    {
        var bytes = new byte[sizeof(uint)];
        using (var generator = RandomNumberGenerator.Create())
        {
            generator.GetBytes(bytes);
        }

        return BitConverter.ToUInt32(bytes, 0) / (uint.MaxValue + 1.0);
    }
}
