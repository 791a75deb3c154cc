using System.Collections;
using AmazonMcf.Connection;

namespace AmazonMcf.Binding;

/// <summary>Completes marketplaces by their codes.</summary>
internal sealed class MarketplaceCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
        McfMarketplaces.All.Select(marketplace => (marketplace.Code, $"{marketplace.Name} ({marketplace.MarketplaceId})"));
}
