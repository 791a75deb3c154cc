using System.Security.Cryptography;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Login;

/// <summary>The signing key of a store: generated randomly on first use, then the same for all processes.</summary>
internal static class StoreKey
{
    private const string Setting = "signing key";
    private const int Bytes = 32;

    /// <summary>Reads the secret, and makes it when it is missing.</summary>
    /// <param name="session">The call.</param>
    public static byte[] GetOrCreate(IStoreSession session)
    {
        if (SettingTable.Read(session, Setting) is { } text)
        {
            return Convert.FromBase64String(text);
        }

        var key = new byte[Bytes];
        using (var random = RandomNumberGenerator.Create())
        {
            random.GetBytes(key);
        }

        SettingTable.Write(session, Setting, Convert.ToBase64String(key));
        return key;
    }
}
