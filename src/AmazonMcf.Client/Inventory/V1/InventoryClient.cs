using System.Globalization;
using AmazonMcf.Errors;
using AmazonMcf.Inventory.V1.Wire;
using AmazonMcf.Model;
using SellingPartner;
using SellingPartner.Errors;
using SellingPartner.Telemetry;

namespace AmazonMcf.Inventory.V1;

/// <summary>A seller's inventory over FBA Inventory v1: maps between the model and the wire.</summary>
/// <param name="api">The API.</param>
/// <param name="mark">Marks what is read with its seller.</param>
/// <param name="time">The clock that the age of page tokens is measured by.</param>
/// <param name="random">Random numbers from 0 to 1, for idempotency tokens.</param>
internal sealed class InventoryClient(IFbaInventoryApi api, SellerMark mark, TimeProvider time, Func<double> random) : IInventory
{
    private const string Marketplace = "Marketplace";
    private const int MostSkus = 50;

    public IAsyncEnumerable<McfInventoryItem> ListAsync(string marketplaceId, DateTime? since, ApiCall call) =>
        ReadAhead.Of(part => ReadAsync(marketplaceId, since, null, null, part), call);

    public async Task<IReadOnlyList<McfInventoryItem>> GetAsync(IReadOnlyList<string> sellerSkus, string marketplaceId, ApiCall call)
    {
        var items = new List<McfInventoryItem>();
        foreach (var (list, single) in Chunk(sellerSkus))
        {
            await foreach (var item in ReadAsync(marketplaceId, null, list, single, call).ConfigureAwait(false))
            {
                items.Add(item);
            }
        }

        return items;
    }

    public async Task<McfInventoryItem> RegisterAsync(
        string sellerSku, string productName, string marketplaceId, int quantity, ApiCall call)
    {
        McfOutcomeUnknownException? open = null;
        try
        {
            await api.CreateInventoryItemAsync(
                new CreateInventoryItemRequest { SellerSku = sellerSku, MarketplaceId = marketplaceId, ProductName = productName },
                call).ConfigureAwait(false);
        }
        catch (McfOutcomeUnknownException unknown)
        {
            // Units can be added only to a SKU that exists, and reading shows it.
            open = unknown;
        }

        if (open is not null && (await GetAsync([sellerSku], marketplaceId, call).ConfigureAwait(false)).Count == 0)
        {
            throw open;
        }

        if (quantity > 0)
        {
            var units = new InventoryItem { SellerSku = sellerSku, MarketplaceId = marketplaceId, Quantity = quantity };
            await api.AddInventoryAsync(NewToken(), new AddInventoryRequest { InventoryItems = [units] }, call)
                .ConfigureAwait(false);
        }

        var shown = await GetAsync([sellerSku], marketplaceId, call).ConfigureAwait(false);
        return shown.Count > 0 ? shown[0] : throw NotShown(sellerSku, call);
    }

    private async IAsyncEnumerable<McfInventoryItem> ReadAsync(
        string marketplaceId, DateTime? since, IReadOnlyList<string>? sellerSkus, string? sellerSku, ApiCall call)
    {
        // With a start time Amazon wants both the time and the token on every page.
        var pages = new InventoryPages(
            token => api.GetInventorySummariesAsync(
                true, Marketplace, marketplaceId, since, sellerSkus, sellerSku, token, [marketplaceId], call),
            time);
        await foreach (var summary in pages.ReadAsync(call).ConfigureAwait(false))
        {
            yield return mark.On(InventoryMapping.ToModel(summary, marketplaceId));
        }
    }

    private string NewToken() =>
        string.Concat(Enumerable.Range(0, 4).Select(_ => ((uint)(random() * uint.MaxValue)).ToString("x8", CultureInfo.InvariantCulture)));

    // A comma separates SKUs, so a SKU that contains one is requested by itself.
    private static IEnumerable<(IReadOnlyList<string>? List, string? Single)> Chunk(IReadOnlyList<string> skus)
    {
        var plain = skus.Where(sku => !sku.Contains(',')).Distinct(StringComparer.Ordinal).ToList();
        for (var i = 0; i < plain.Count; i += MostSkus)
        {
            yield return (plain.GetRange(i, Math.Min(MostSkus, plain.Count - i)), null);
        }

        foreach (var sku in skus.Where(sku => sku.Contains(',')).Distinct(StringComparer.Ordinal))
        {
            yield return (null, sku);
        }
    }

    private static McfProtocolException NotShown(string sellerSku, ApiCall call) => new(
        $"SKU '{sellerSku}' was registered, but the inventory does not show it.",
        new ErrorContext
        {
            Operation = InventoryOperations.GetInventorySummaries.Name,
            Target = sellerSku,
            HttpStatus = 200,
            RequestId = call.RequestId,
        });
}
