using AmazonMcf.Connection;
using AmazonMcf.Service.Catalog;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Book;

/// <summary>Counts stock, and sets it as a delivery or a stocktaking would.</summary>
internal static class InventoryLevels
{
    private const int UsualWeightGrams = 500;

    /// <summary>The stock of all products, by marketplace and SKU.</summary>
    public static IReadOnlyList<StockLevel> Count(IStoreSession session, string? marketplaceId, string? sellerSku) => ProductTable
        .List(session, marketplaceId)
        .Where(product => sellerSku is null || product.SellerSku == sellerSku)
        .Select(product => Level(product, StockTable.Find(session, product.MarketplaceId, product.FnSku)!))
        .ToList();

    /// <summary>Sets the units in the warehouses; a SKU the marketplace does not know joins its catalog.</summary>
    public static StockLevel Set(IStoreSession session, string marketplaceId, string sellerSku, int quantity)
    {
        var product = ProductTable.Find(session, marketplaceId, sellerSku) ?? AddProduct(session, marketplaceId, sellerSku, sellerSku);
        StockTable.SetOnHand(session, marketplaceId, product.FnSku, quantity, session.Now);
        OrderTable.WakeWaiting(session, marketplaceId, session.Now);
        return Level(product, StockTable.Find(session, marketplaceId, product.FnSku)!);
    }

    /// <summary>Adds a SKU without units to the catalog of a marketplace; one that is already there keeps its units.</summary>
    public static void Register(IStoreSession session, string marketplaceId, string sellerSku, string name)
    {
        if (ProductTable.Find(session, marketplaceId, sellerSku) is null)
        {
            StockTable.SetOnHand(session, marketplaceId, AddProduct(session, marketplaceId, sellerSku, name).FnSku, 0, session.Now);
        }
    }

    /// <summary>Adds units that arrived in the warehouses.</summary>
    /// <returns>False if the marketplace would have more units than an integer can count; nothing was added.</returns>
    public static bool TryAdd(IStoreSession session, Product product, int quantity)
    {
        var stock = StockTable.Find(session, product.MarketplaceId, product.FnSku)!;
        if (stock.OnHand + (long)stock.Coming + quantity > int.MaxValue)
        {
            return false;
        }

        StockTable.Book(session, product.MarketplaceId, product.FnSku, quantity, reserved: 0, picked: 0, session.Now);
        OrderTable.WakeWaiting(session, product.MarketplaceId, session.Now);
        return true;
    }

    /// <summary>Finds a marketplace by code or id.</summary>
    /// <exception cref="ArgumentException">The marketplace does not exist.</exception>
    public static string MarketplaceId(string codeOrId) => McfMarketplaces.Find(codeOrId)?.MarketplaceId
        ?? throw new ArgumentException($"Unknown marketplace '{codeOrId}'.", nameof(codeOrId));

    private static Product AddProduct(IStoreSession session, string marketplaceId, string sellerSku, string name)
    {
        var product = new Product(
            marketplaceId,
            sellerSku,
            Identifiers.FnSku(session),
            Identifiers.Asin(session),
            name,
            UsualWeightGrams,
            FulfillmentCenters.Of(marketplaceId)[0].Id,
            Features: []);
        ProductTable.Add(session, product);
        return product;
    }

    private static StockLevel Level(Product product, Stock stock) => new(
        product.MarketplaceId,
        product.SellerSku,
        product.FnSku,
        product.Asin,
        product.Name,
        stock.OnHand,
        stock.Reserved + stock.Picked,
        stock.Available,
        stock.Coming);
}
