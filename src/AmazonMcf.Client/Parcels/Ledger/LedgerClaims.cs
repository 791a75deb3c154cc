using System.Globalization;

namespace AmazonMcf.Parcels.Ledger;

/// <summary>The parcels that are not returned because a different run has claimed them.</summary>
/// <param name="Count">How many.</param>
/// <param name="Until">When the last of the claims ends, in UTC.</param>
internal readonly record struct LedgerClaims(int Count, DateTime Until)
{
    /// <summary>A sentence for the user; null if there are none.</summary>
    public string? Warning => Count == 0 ? null : string.Format(
        CultureInfo.InvariantCulture,
        "{0} {1} not returned: a different run has claimed {2} until {3:yyyy-MM-dd HH:mm:ss} UTC. If the shop has {2}, complete {2} with "
            + "the output of that run and Complete-McfParcel. Otherwise, run the command again after that time.",
        Count,
        Count == 1 ? "parcel is" : "parcels are",
        Count == 1 ? "it" : "them",
        Until);
}
