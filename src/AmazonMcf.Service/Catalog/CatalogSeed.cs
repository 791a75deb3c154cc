using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Catalog;

/// <summary>Fills a new store with the seed catalog.</summary>
internal static class CatalogSeed
{
    private const decimal GramsPerPound = 453.59237m;
    private const decimal GramsPerKilogram = 1000m;

    /// <summary>Adds every product of the seed catalog and its stock. SKUs that share a label share the stock of the first.</summary>
    public static void Seed(IStoreSession session)
    {
        foreach (var entry in SeedCatalog.Entries)
        {
            var marketplaceId = entry.Marketplace.MarketplaceId;
            ProductTable.Add(session, ToProduct(entry));
            if (StockTable.Find(session, marketplaceId, entry.FulfillmentNetworkSku) is not null)
            {
                continue;
            }

            StockTable.SetOnHand(session, marketplaceId, entry.FulfillmentNetworkSku, entry.Quantity, session.Now);
            StockTable.SetInbound(session, marketplaceId, entry.FulfillmentNetworkSku, entry.InboundQuantity);
        }
    }

    private static Product ToProduct(CatalogEntry entry)
    {
        var gramsPerUnit = entry.Marketplace.CountryCode == "US" ? GramsPerPound : GramsPerKilogram;
        return new Product(
            entry.Marketplace.MarketplaceId,
            entry.SellerSku,
            entry.FulfillmentNetworkSku,
            entry.Asin,
            entry.Name,
            (int)Math.Round(entry.WeightPerUnit * gramsPerUnit),
            entry.FulfillmentCenterId,
            entry.Features);
    }
}
