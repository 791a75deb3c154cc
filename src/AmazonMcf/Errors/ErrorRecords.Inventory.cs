using System.Management.Automation;
using AmazonMcf.Connection;
using AmazonMcf.OrderFiles.Columns;

namespace AmazonMcf.Errors;

/// <summary>The error records of commands for inventory.</summary>
internal static partial class ErrorRecords
{
    /// <summary>McfInventoryNotFound: the inventory of the seller does not contain the SKU.</summary>
    /// <param name="kind">SKU or FNSKU.</param>
    /// <param name="sku">The SKU.</param>
    /// <param name="marketplace">The marketplace; null if it is not known.</param>
    public static ErrorRecord InventoryNotFound(string kind, string sku, McfMarketplace? marketplace)
    {
        var place = marketplace is null ? "" : $" in marketplace {marketplace.Code}";
        return Record(
            new ItemNotFoundException($"The inventory{place} does not contain the {kind} '{sku}'."),
            "McfInventoryNotFound", ErrorCategory.ObjectNotFound, sku, null,
            "Check the spelling and -Marketplace. Get-McfInventory -IncludeEmpty lists the SKUs.");
    }

    /// <summary>McfFeatureNotFound: the marketplace has no feature of this name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="marketplace">The marketplace.</param>
    /// <param name="known">The names that the marketplace has.</param>
    public static ErrorRecord FeatureNotFound(string name, McfMarketplace marketplace, IReadOnlyList<string> known)
    {
        // Names consist of words, of which users type one.
        var word = new WildcardPattern($"*{WildcardPattern.Escape(name)}*", WildcardOptions.IgnoreCase);
        var near = known.FirstOrDefault(word.IsMatch);
        var hint = near is null ? NearMatch.Suggest(name, known) : $" Did you mean '{near}'?";
        return Record(
            new ItemNotFoundException($"The marketplace {marketplace.Code} has no feature '{name}'.{hint}"),
            "McfFeatureNotFound", ErrorCategory.ObjectNotFound, name, null,
            "Check the spelling and -Marketplace. Get-McfFeature without a name returns all features.");
    }

    /// <summary>McfRegisterElsewhere: items of a live account are not registered over this API.</summary>
    /// <param name="command">The command.</param>
    /// <param name="connection">The connection.</param>
    public static ErrorRecord RegisterElsewhere(string command, McfConnection connection) => Record(
        new InvalidOperationException(
            $"{command} works only on the embedded service and in sandboxes; connection '{connection.Name}' is live."),
        "McfRegisterElsewhere", ErrorCategory.InvalidOperation, connection.Name, null,
        "List the item in Seller Central or over the Listings Items API, fulfilled by Amazon. Then Get-McfFulfillmentIdentifier finds it.");
}
