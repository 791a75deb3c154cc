using AmazonMcf.Service.Apis.Outbound.V20260704.KnownValues;
using AmazonMcf.Service.Checks;

namespace AmazonMcf.Service.Apis.Outbound.V20260704.Checks;

/// <summary>Checks the speeds that a request names.</summary>
internal static class TierChecks
{
    /// <summary>Rejects a speed that is not listed (InvalidValue).</summary>
    /// <param name="tiers">The speeds; absent passes.</param>
    public static void Check(IEnumerable<string>? tiers)
    {
        foreach (var tier in tiers ?? [])
        {
            Values.OneOf(tier, "ServiceTiers", WireValues.ServiceTiers.All);
        }
    }
}
