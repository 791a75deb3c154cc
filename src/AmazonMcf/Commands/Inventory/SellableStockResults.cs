using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.OrderFiles.SkuMaps;
using AmazonMcf.Pipeline;
using AmazonMcf.Selling;

namespace AmazonMcf.Commands;

/// <summary>Writes sellable stock, and an error for each SKU that the inventory does not contain.</summary>
/// <param name="command">The command.</param>
/// <param name="map">The SKU map; null for none.</param>
/// <param name="previous">The quantities that are not written again; null to write all.</param>
/// <param name="rows">Writes rows for a shop; null to write objects.</param>
internal sealed class SellableStockResults(McfConnectedCmdlet command, SkuMap? map, PreviousStock? previous, ShopStockRows? rows)
{
    /// <summary>
    /// Reports typed SKUs that were not found as errors. If all SKUs were read, safety stock of an unknown SKU is a warning: it may be
    /// misspelled, and the SKU that is meant is sold without it.
    /// </summary>
    public void ReportMissing(StockLedger ledger, IReadOnlyCollection<string>? only, SafetyStock safety, McfMarketplace marketplace)
    {
        foreach (var sku in (only ?? safety.Skus).Except(ledger.Skus, StringComparer.OrdinalIgnoreCase))
        {
            if (only is not null)
            {
                command.WriteError(ErrorRecords.InventoryNotFound("SKU", sku, marketplace));
            }
            else
            {
                command.WriteWarning(
                    $"The safety stock of SKU '{sku}' was not used: the inventory in marketplace {marketplace.Code} does not contain it.");
            }
        }
    }

    /// <summary>Writes the products of a seller in a marketplace.</summary>
    /// <param name="ledger">The inventory.</param>
    /// <param name="origin">Its seller and marketplace.</param>
    /// <param name="only">The SKUs that were typed; null for all.</param>
    public void Write(StockLedger ledger, McfInventoryItem origin, IReadOnlyCollection<string>? only)
    {
        var products = new List<McfSellableStock>();
        foreach (var product in ledger.Compute(only, sku => WriteMissing(sku, origin, only), WriteAmbiguous))
        {
            (product.MarketplaceId, product.SellerKey, product.ConnectionName) =
                (origin.MarketplaceId, origin.SellerKey, origin.ConnectionName);
            product.PreviousQuantity = previous?.Of(product);
            if (previous is null || product.PreviousQuantity != product.SellableQuantity)
            {
                products.Add(product);
            }
        }

        if (rows is not null)
        {
            rows.Write(products);
            return;
        }

        products.ForEach(command.WriteObject);
    }

    private void WriteMissing(string sku, McfInventoryItem origin, IReadOnlyCollection<string>? only)
    {
        // What was typed and is missing was reported before.
        if (only?.Contains(sku, StringComparer.OrdinalIgnoreCase) != true)
        {
            command.WriteError(ErrorRecords.InventoryNotFound("SKU", sku, McfMarketplaces.Find(origin.MarketplaceId)));
        }
    }

    private void WriteAmbiguous(SkuMapEntry product) => command.WriteError(ErrorRecords.InvalidInput(
        new()
        {
            Member = "SkuMap",
            Path = map?.Path,
            Value = product.Key,
            Rule = $"has different parts per channel ({string.Join(", ", product.Match.Channels)}); choose the channel with -Channel.",
        },
        product.Key));
}
