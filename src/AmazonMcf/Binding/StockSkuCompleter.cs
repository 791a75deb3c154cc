using System.Collections;
using System.Collections.Concurrent;
using AmazonMcf.Connection;
using AmazonMcf.Session;
using SellingPartner.Telemetry;

namespace AmazonMcf.Binding;

/// <summary>Completes SKUs: those in the catalog of the embedded service, or else those in the inventory of the connection.</summary>
internal sealed class StockSkuCompleter : ServiceCompleter
{
    // What two requests return, the burst of the operation: completion must not wait for quota.
    private const int Most = 100;

    /// <inheritdoc />
    private protected override async Task AskAsync(
        McfConnection connection, IDictionary bound, ApiCall call, ConcurrentQueue<(string Value, string Tip)> found)
    {
        var marketplace = (McfMarketplaces.Find(bound["Marketplace"]?.ToString()) ?? connection.Marketplace).MarketplaceId;
        if (EmbeddedConnections.ServiceOf(connection) is { } service)
        {
            foreach (var level in service.GetStock(marketplace))
            {
                found.Enqueue((level.SellerSku, FormattableString.Invariant($"{level.Name}: {level.Available} available")));
            }

            return;
        }

        await foreach (var item in connection.Inventory.ListAsync(marketplace, since: null, call).ConfigureAwait(false))
        {
            if (item.SellerSku is { } sku)
            {
                var units = item.FulfillableQuantity ?? 0;
                found.Enqueue((sku, FormattableString.Invariant($"{item.ProductName ?? sku}: {units} fulfillable")));
            }

            if (found.Count == Most)
            {
                break;
            }
        }
    }
}
