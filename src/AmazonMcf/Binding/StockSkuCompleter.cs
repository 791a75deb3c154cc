using System.Collections;
using AmazonMcf.Connection;
using AmazonMcf.Session;

namespace AmazonMcf.Binding;

/// <summary>Completes the SKUs in the catalog of the embedded service.</summary>
internal sealed class StockSkuCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound)
    {
        if (BoundConnection.Find(bound) is not { } connection || EmbeddedConnections.ServiceOf(connection) is not { } service)
        {
            return [];
        }

        var marketplace = McfMarketplaces.Find(bound["Marketplace"]?.ToString()) ?? connection.Marketplace;
        return service.GetStock(marketplace.MarketplaceId)
            .Select(level => (level.SellerSku, FormattableString.Invariant($"{level.Name}: {level.Available} available")));
    }
}
