using SellingPartner.Text;

namespace SellingPartner.Quota;

/// <summary>
/// The names of quotas in a store. The operation can be read in them; the seller and the application cannot.
/// </summary>
internal static class QuotaKey
{
    private const string Prefix = "spapi:quota:1:";
    private const int HashBytes = 8;

    /// <summary>The name of a quota.</summary>
    /// <param name="owner">The key of the seller or the application.</param>
    /// <param name="host">The host that counts.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="plan">Which usage plan holds.</param>
    public static string Of(string owner, string host, ApiOperation operation, QuotaPlan plan) =>
        Prefix + string.Join(":", Hash(owner), host, operation.Api.Version, operation.Name)
            + (plan == QuotaPlan.Sandbox ? ":sandbox" : "");

    /// <summary>The hash of a seller or an application, of which the name cannot be read.</summary>
    public static string Hash(string text) => Sha256.HexOf(text, HashBytes);
}
