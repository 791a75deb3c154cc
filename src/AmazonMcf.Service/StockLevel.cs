namespace AmazonMcf.Service;

/// <summary>The inventory of a SKU in the embedded service.</summary>
/// <param name="MarketplaceId">The marketplace.</param>
/// <param name="SellerSku">The seller's SKU.</param>
/// <param name="FnSku">Amazon's SKU (FNSKU); SKUs with the same FNSKU share their units.</param>
/// <param name="Asin">The ASIN.</param>
/// <param name="Name">The name of the product.</param>
/// <param name="OnHand">The number of units in the warehouses.</param>
/// <param name="Reserved">The number of these that are reserved for orders, picked or not.</param>
/// <param name="Available">The number of units available for new orders.</param>
/// <param name="Inbound">The number of inbound units.</param>
public sealed record StockLevel(
    string MarketplaceId, string SellerSku, string FnSku, string Asin, string Name, int OnHand, int Reserved, int Available, int Inbound)
{
    /// <summary>The seller's key, if the inventory was read over a connection.</summary>
    public string? SellerKey { get; init; }

    /// <summary>The name of the connection, if the inventory was read over one.</summary>
    public string? ConnectionName { get; init; }
}
