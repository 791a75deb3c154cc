using System.Data;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Catalog;

/// <summary>Reads products together with their units, in the order of their SKUs.</summary>
internal static class StockedProductTable
{
    private const string Query = $"""
        SELECT p.seller_sku, p.fn_sku, p.asin, p.name, {StockTable.Columns}
        FROM product p JOIN stock s ON s.marketplace_id = p.marketplace_id AND s.fn_sku = p.fn_sku
        WHERE p.marketplace_id = $marketplace
        """;

    /// <summary>Finds a product; null if the marketplace does not have the SKU.</summary>
    public static StockedProduct? Find(IStoreSession session, string marketplaceId, string sellerSku) => session.QueryFirst(
        Query + " AND p.seller_sku = $sku", Read, ("$marketplace", marketplaceId), ("$sku", sellerSku));

    /// <summary>Reads a page.</summary>
    /// <param name="session">The call.</param>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="after">The SKU before the first of the page; empty for the first page.</param>
    /// <param name="since">Only products whose units changed since this time; null for all.</param>
    /// <param name="most">The maximum number of products.</param>
    public static IReadOnlyList<StockedProduct> Page(
        IStoreSession session, string marketplaceId, string after, DateTime? since, int most) => session.Query(
        Query + " AND p.seller_sku > $after AND ($since IS NULL OR s.changed_at >= $since) ORDER BY p.seller_sku LIMIT $most",
        Read,
        ("$marketplace", marketplaceId),
        ("$after", after),
        ("$since", since),
        ("$most", most));

    private static StockedProduct Read(IDataRecord row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), StockTable.Read(row, 4));
}
