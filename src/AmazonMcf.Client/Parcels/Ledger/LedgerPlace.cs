using System.Security;
using AmazonMcf.Connection.Secrets;
using SellingPartner.Quota;

namespace AmazonMcf.Parcels.Ledger;

/// <summary>The location of a ledger as specified by the user: a file, or Redis with <c>redis://host:6379</c>.</summary>
internal static class LedgerPlace
{
    private const string Product = "AmazonMcf";
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    /// <summary>How long a run has parcels for itself by default, if machines share the ledger.</summary>
    public static TimeSpan SharedClaim { get; } = TimeSpan.FromMinutes(15);

    /// <summary>The longest claim. A run that failed blocks its parcels for that long.</summary>
    public static TimeSpan LongestClaim { get; } = TimeSpan.FromDays(1);

    /// <summary>The rule that the length of a claim breaks; null for none.</summary>
    public static string? FindClaim(TimeSpan claim) =>
        claim > TimeSpan.Zero && claim <= LongestClaim ? null : "must be positive and at most 1 day";

    /// <summary>Whether a text is an address and not a path.</summary>
    public static bool IsAddress(string place) => place.StartsWith("redis:", StringComparison.OrdinalIgnoreCase)
        || place.StartsWith("rediss:", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is wrong with the place of a ledger or its password; null if nothing is. Neither is repeated.</summary>
    /// <param name="place">The file or address.</param>
    /// <param name="password">A reference to the password; null for none.</param>
    /// <returns>Whether the password is concerned, and the rule that is broken.</returns>
    public static (bool IsPassword, string Rule)? Find(string place, string? password)
    {
        if (!IsAddress(place))
        {
            // A path never begins like an address; letters of drives have no two slashes after the colon.
            if (string.IsNullOrWhiteSpace(place) || place.IndexOf("://", StringComparison.Ordinal) > 1)
            {
                return (false, "must be the path of a file, or the address of Redis such as redis://host:6379");
            }

            return password is null ? null : (true, "requires a ledger in Redis, such as redis://host:6379");
        }

        if (!QuotaStores.AreSupported)
        {
            return (false, "requires PowerShell 7: Windows PowerShell cannot load the client of the store");
        }

        if (QuotaStoreAddress.Parse(place, out var rule) is null)
        {
            return (false, rule!);
        }

        return password is not null && SecretReference.ReadPassword(password, out var problem) is null ? (true, problem!) : null;
    }

    /// <summary>Opens a ledger; a missing file is created, and Redis is connected when it is needed.</summary>
    /// <param name="place">The file or address, which breaks no rule.</param>
    /// <param name="password">A reference to the password; null for none.</param>
    /// <param name="stop">Ends the wait for Redis, or for other programs that use the file. Default: none.</param>
    /// <exception cref="Errors.McfParcelLedgerException">The file cannot be opened, or is not a ledger.</exception>
    public static ParcelLedger Open(string place, string? password = null, CancellationToken stop = default)
    {
        if (!IsAddress(place))
        {
            return ParcelLedger.Open(place, stop);
        }

        SecureString? secret = password is null ? null : SecretReference.ReadPassword(password, out _);
        var settings = new QuotaStoreSettings(QuotaStoreAddress.Parse(place, out _)!, secret, Product) { Timeout = Timeout };
        return new(new RedisLedgerStore(QuotaStores.OpenScripts(settings), settings.Address.Text, stop));
    }
}
