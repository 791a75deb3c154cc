using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.OrderFiles.SkuMaps;

namespace AmazonMcf.Selling;

/// <summary>
/// Computes what a shop can safely sell of the inventory of one marketplace: fulfillable units without the safety stock and without what
/// was ordered since the reading, never below zero. A product of the SKU map has the quantity that its scarcest part allows.
/// </summary>
/// <param name="safety">The safety stock of each SKU.</param>
/// <param name="map">The products of the shop; null if its SKUs are those at Amazon.</param>
/// <param name="includesUnmapped">Whether SKUs that are not a key of the map are products of the shop, too.</param>
internal sealed class StockLedger(SafetyStock safety, SkuMap? map, bool includesUnmapped)
{
    private readonly Dictionary<string, McfInventoryItem> items = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<McfInventoryItem> inOrder = [];
    private readonly Dictionary<string, long> orderedBySku = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<string, long>? orderedByPool;

    /// <summary>The SKUs that were read.</summary>
    public IEnumerable<string> Skus => items.Keys;

    /// <summary>Adds the inventory of a SKU. Of a SKU that is added again, the last inventory counts.</summary>
    /// <param name="item">The inventory.</param>
    public void Add(McfInventoryItem item)
    {
        var sku = item.SellerSku ?? "";
        if (items.TryGetValue(sku, out var earlier))
        {
            inOrder.Remove(earlier);
        }

        items[sku] = item;
        inOrder.Add(item);
    }

    /// <summary>Adds units that were ordered since the inventory was read.</summary>
    /// <param name="sellerSku">The SKU at Amazon.</param>
    /// <param name="units">The units.</param>
    public void AddOrdered(string? sellerSku, long units)
    {
        var sku = sellerSku ?? "";
        orderedBySku[sku] = (orderedBySku.TryGetValue(sku, out var before) ? before : 0) + units;
        orderedByPool = null;
    }

    /// <summary>The products of the shop that consist of SKUs, with all their parts: what must be read to compute them.</summary>
    /// <param name="skus">The SKUs at Amazon.</param>
    public IReadOnlyList<string> PartsWith(IReadOnlyCollection<string> skus)
    {
        var wanted = new HashSet<string>(skus, StringComparer.OrdinalIgnoreCase);
        var parts = new List<string>(skus);
        foreach (var product in ProductsOf(wanted))
        {
            parts.AddRange(product.Match.Components!.Select(part => part.SellerSku));
        }

        return [.. parts.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Computes the products of the shop.</summary>
    /// <param name="only">Only products that consist of one of these SKUs; null for all.</param>
    /// <param name="missing">Called for each SKU of the map that the inventory does not contain.</param>
    /// <param name="ambiguous">Called for each product whose parts depend on a channel that is not chosen.</param>
    public IEnumerable<McfSellableStock> Compute(
        IReadOnlyCollection<string>? only, Action<string> missing, Action<SkuMapEntry> ambiguous)
    {
        var wanted = only is null ? null : new HashSet<string>(only, StringComparer.OrdinalIgnoreCase);
        var reported = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var product in ProductsOf(wanted))
        {
            if (product.Match.Components is not { } parts)
            {
                ambiguous(product);
                continue;
            }

            foreach (var part in parts.Where(part => !items.ContainsKey(part.SellerSku) && reported.Add(part.SellerSku)))
            {
                missing(part.SellerSku);
            }

            yield return Of(product, parts);
        }

        var mapped = new HashSet<string>((map?.Products ?? []).Select(product => product.Key), StringComparer.OrdinalIgnoreCase);
        foreach (var item in map is null || includesUnmapped ? inOrder : [])
        {
            if (!mapped.Contains(item.SellerSku ?? "") && wanted?.Contains(item.SellerSku ?? "") != false)
            {
                yield return Of(item.SellerSku, item.ProductName, item.SellerSku ?? "", 1);
            }
        }
    }

    private IEnumerable<SkuMapEntry> ProductsOf(HashSet<string>? wanted) => (map?.Products ?? []).Where(product =>
        product.Match.Components is { } parts
            ? wanted is null || parts.Any(part => wanted.Contains(part.SellerSku))
            : wanted is null && product.Match.Channels.Count > 0);

    private McfSellableStock Of(SkuMapEntry product, IReadOnlyList<SkuComponent> parts) => parts
        .Select(part => Of(
            product.ShopSku,
            product.ProductName ?? (parts.Count == 1 ? Find(part.SellerSku)?.ProductName : null),
            part.SellerSku,
            part.Quantity))
        .Aggregate((least, next) => next.SellableQuantity < least.SellableQuantity ? next : least);

    private McfSellableStock Of(string? shopSku, string? name, string sellerSku, int unitsPerProduct)
    {
        var item = Find(sellerSku);
        var fulfillable = Math.Max(0, item?.FulfillableQuantity ?? 0);
        var notSold = safety.Of(sellerSku, fulfillable);
        var ordered = item is null ? 0 : Ordered(item);
        return new()
        {
            MarketplaceId = item?.MarketplaceId,
            ShopSku = shopSku,
            ProductName = name,
            SellerSku = sellerSku,
            UnitsPerProduct = unitsPerProduct,
            FulfillableQuantity = fulfillable,
            SafetyStock = notSold,
            OrderedQuantity = (int)Math.Min(int.MaxValue, ordered),
            SellableQuantity = (int)(Math.Max(0, fulfillable - notSold - ordered) / unitsPerProduct),
        };
    }

    private McfInventoryItem? Find(string sellerSku) => items.TryGetValue(sellerSku, out var item) ? item : null;

    private long Ordered(McfInventoryItem item)
    {
        orderedByPool ??= orderedBySku
            .GroupBy(each => PoolOf(Find(each.Key) ?? new() { SellerSku = each.Key }), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(pool => pool.Key, pool => pool.Sum(each => each.Value), StringComparer.OrdinalIgnoreCase);
        return orderedByPool.TryGetValue(PoolOf(item), out var units) ? units : 0;
    }

    // SKUs with the same FNSKU share their units: an order for one leaves less for all.
    private static string PoolOf(McfInventoryItem item) => item.FnSku is { } fnsku ? "FNSKU " + fnsku : "SKU " + item.SellerSku;
}
