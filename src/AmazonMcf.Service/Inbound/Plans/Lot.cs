using AmazonMcf.Service.Http;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>Decides what looks like chance: the same for the same seed and the same thing.</summary>
internal static class Lot
{
    private const double TwoToThe32 = 4294967296.0;

    /// <summary>Draws a number from 0 to below 1, evenly spread.</summary>
    /// <param name="session">The call.</param>
    /// <param name="about">What is decided.</param>
    public static double Draw(IStoreSession session, string about)
    {
        var hash = Digest.Of(SettingTable.Read(session, Identifiers.SeedSetting) + "/" + about);
        return (((uint)hash[0] << 24) | ((uint)hash[1] << 16) | ((uint)hash[2] << 8) | hash[3]) / TwoToThe32;
    }
}
