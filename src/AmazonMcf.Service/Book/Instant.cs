using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Book;

/// <summary>A point of virtual time at which something happens to an order, with the means to let it happen.</summary>
/// <param name="Session">The call.</param>
/// <param name="Rules">How the warehouses work.</param>
/// <param name="At">When (UTC): the time a change was due, not the time when it was processed.</param>
internal sealed record Instant(IStoreSession Session, ServiceRules Rules, DateTime At)
{
    /// <summary>The stock of a marketplace at this moment.</summary>
    public MarketplaceInventory StockOf(OrderRecord order) => new(Session, order.MarketplaceId, At);
}
