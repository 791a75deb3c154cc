namespace AmazonMcf.Service;

/// <summary>What the embedded service has in stock of a SKU.</summary>
/// <param name="MarketplaceId">The marketplace.</param>
/// <param name="SellerSku">The seller's stock number (SKU).</param>
/// <param name="FnSku">The number on the label in the warehouse; SKUs that share it share their units.</param>
/// <param name="Asin">Amazon's number of the item.</param>
/// <param name="Name">What it is.</param>
/// <param name="OnHand">Units in the warehouses.</param>
/// <param name="Reserved">Of these, units promised to orders, picked or not.</param>
/// <param name="Available">Units a new order can have.</param>
/// <param name="Inbound">Units on their way to the warehouses.</param>
public sealed record StockLevel(
    string MarketplaceId, string SellerSku, string FnSku, string Asin, string Name, int OnHand, int Reserved, int Available, int Inbound)
{
    /// <summary>The key of the seller, where the stock was read over a connection.</summary>
    public string? SellerKey { get; init; }

    /// <summary>The name of the connection, where the stock was read over one.</summary>
    public string? ConnectionName { get; init; }
}
