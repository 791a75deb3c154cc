using AmazonMcf.Model;

namespace AmazonMcf.Commands;

/// <summary>The query for return reasons.</summary>
/// <param name="SellerSku">The SKU; null for all SKUs of the order.</param>
/// <param name="OrderId">The order, which also determines the marketplace.</param>
/// <param name="Order">The order with its lines, where it is at hand.</param>
/// <param name="MarketplaceId">The marketplace, where there is no order.</param>
internal sealed record ReasonQuery(string? SellerSku, string? OrderId, McfOrder? Order, string? MarketplaceId);
