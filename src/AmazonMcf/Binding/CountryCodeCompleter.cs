using System.Collections;
using AmazonMcf.Connection;

namespace AmazonMcf.Binding;

/// <summary>Completes the two-letter country codes of the marketplaces.</summary>
internal sealed class CountryCodeCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
        McfMarketplaces.All.Select(marketplace => (marketplace.CountryCode, marketplace.Name));
}
