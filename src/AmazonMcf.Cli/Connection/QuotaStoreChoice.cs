using AmazonMcf.Connection;

namespace AmazonMcf.Cli.Connection;

/// <summary>Where several machines count the quota.</summary>
/// <param name="Address">The address of the store; null for none.</param>
/// <param name="Password">A reference to its password; null for none.</param>
internal sealed record QuotaStoreChoice(string? Address = null, string? Password = null)
{
    /// <summary>Applies the choice to a connection.</summary>
    public void Apply(McfConnectionSettings settings) => (settings.QuotaStore, settings.QuotaStorePassword) = (Address, Password);
}
