using System.Data;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Catalog;

/// <summary>Reads and writes products.</summary>
internal static class ProductTable
{
    private const string Columns = "marketplace_id, seller_sku, fn_sku, asin, name, weight_grams, centre, features";

    private static readonly char[] Blank = [' '];

    /// <summary>Finds a product; null when the marketplace does not know the SKU.</summary>
    public static Product? Find(IStoreSession session, string marketplaceId, string sellerSku) => session.QueryFirst(
        $"SELECT {Columns} FROM product WHERE marketplace_id = $marketplace AND seller_sku = $sku",
        Read,
        ("$marketplace", marketplaceId),
        ("$sku", sellerSku));

    /// <summary>All products, by marketplace and SKU.</summary>
    /// <param name="session">The call.</param>
    /// <param name="marketplaceId">Only this marketplace; null for all.</param>
    public static IReadOnlyList<Product> List(IStoreSession session, string? marketplaceId) => session.Query(
        $"SELECT {Columns} FROM product WHERE $marketplace IS NULL OR marketplace_id = $marketplace ORDER BY marketplace_id, seller_sku",
        Read,
        ("$marketplace", marketplaceId));

    /// <summary>Adds a product. Its stock is added apart.</summary>
    public static void Add(IStoreSession session, Product product) => session.Execute(
        $"INSERT INTO product ({Columns}) VALUES ($marketplace, $sku, $fnSku, $asin, $name, $weight, $centre, $features)",
        ("$marketplace", product.MarketplaceId),
        ("$sku", product.SellerSku),
        ("$fnSku", product.FnSku),
        ("$asin", product.Asin),
        ("$name", product.Name),
        ("$weight", product.WeightGrams),
        ("$centre", product.Center),
        ("$features", string.Join(" ", product.Features)));

    /// <summary>Removes a product. Its stock stays, for orders that were placed for it.</summary>
    /// <returns>The number of products removed.</returns>
    public static int Remove(IStoreSession session, string marketplaceId, string sellerSku) => session.Execute(
        "DELETE FROM product WHERE marketplace_id = $marketplace AND seller_sku = $sku",
        ("$marketplace", marketplaceId),
        ("$sku", sellerSku));

    private static Product Read(IDataRecord row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        row.GetInt32(5),
        row.GetString(6),
        row.GetString(7).Split(Blank, StringSplitOptions.RemoveEmptyEntries));
}
