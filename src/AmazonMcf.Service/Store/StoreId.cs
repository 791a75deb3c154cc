using System.Globalization;
using System.Security.Cryptography;

namespace AmazonMcf.Service.Store;

/// <summary>
/// The id of a store: generated randomly on first use, then the same for all processes. Each store represents a separate
/// seller, although all stores use the same credentials.
/// </summary>
internal static class StoreId
{
    private const string Setting = "store id";
    private const string Prefix = "embedded-";
    private const int Bytes = 6;

    /// <summary>Reads the id, and makes it when it is missing, as in stores of version 0.1.0.</summary>
    /// <param name="session">The call.</param>
    public static string GetOrCreate(IStoreSession session)
    {
        if (SettingTable.Read(session, Setting) is { } known)
        {
            return known;
        }

        var bytes = new byte[Bytes];
        using (var random = RandomNumberGenerator.Create())
        {
            random.GetBytes(bytes);
        }

        var id = Prefix + string.Concat(bytes.Select(octet => octet.ToString("x2", CultureInfo.InvariantCulture)));
        SettingTable.Write(session, Setting, id);
        return id;
    }
}
