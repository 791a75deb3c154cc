using AmazonMcf.Connection;
using AmazonMcf.Model;

namespace AmazonMcf.Commands;

/// <summary>Gathers the SKUs of a pipeline, so that one request reads as many as the service allows.</summary>
/// <param name="read">Reads the inventory of SKUs.</param>
/// <param name="write">Writes an item that was found.</param>
/// <param name="writeMissing">Reports a SKU that the marketplace does not have.</param>
internal sealed class SkuBatches(
    Func<IReadOnlyList<string>, McfConnection, McfMarketplace, IReadOnlyList<McfInventoryItem>> read,
    Action<McfInventoryItem> write,
    Action<string, McfMarketplace> writeMissing)
{
    private const int Most = 50;

    private readonly Dictionary<(McfConnection Connection, string MarketplaceId), (McfMarketplace Marketplace, List<string> Skus)> open =
        [];

    /// <summary>Adds a SKU, and reads its batch if that is full.</summary>
    public void Add(string sku, McfConnection connection, McfMarketplace marketplace)
    {
        var key = (connection, marketplace.MarketplaceId);
        if (!open.TryGetValue(key, out var batch))
        {
            batch = (marketplace, []);
            open.Add(key, batch);
        }

        batch.Skus.Add(sku);
        if (batch.Skus.Count == Most)
        {
            open.Remove(key);
            Read(connection, batch.Marketplace, batch.Skus);
        }
    }

    /// <summary>Reads what is left.</summary>
    public void Complete()
    {
        foreach (var batch in open)
        {
            Read(batch.Key.Connection, batch.Value.Marketplace, batch.Value.Skus);
        }

        open.Clear();
    }

    private void Read(McfConnection connection, McfMarketplace marketplace, List<string> skus)
    {
        var found = read(skus, connection, marketplace).ToLookup(item => item.SellerSku ?? "", StringComparer.OrdinalIgnoreCase);
        foreach (var sku in skus)
        {
            // The service may ignore case; where both spellings exist, the exact one is meant.
            var item = found[sku].FirstOrDefault(item => item.SellerSku == sku) ?? found[sku].FirstOrDefault();
            if (item is null)
            {
                writeMissing(sku, marketplace);
            }
            else
            {
                write(item);
            }
        }
    }
}
