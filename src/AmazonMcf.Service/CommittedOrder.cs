namespace AmazonMcf.Service;

/// <summary>An order in the embedded service.</summary>
/// <param name="SellerFulfillmentOrderId">The seller's order id, unique in the store.</param>
/// <param name="MarketplaceId">The marketplace.</param>
/// <param name="Status">The status, in Pascal case.</param>
/// <param name="ReceivedDate">When the order was received (virtual UTC).</param>
/// <param name="Lines">The lines.</param>
/// <param name="Updates">The number of updates accepted.</param>
/// <param name="Cancels">The number of cancels accepted: 0 or 1.</param>
/// <param name="Returns">The number of units whose return was authorized.</param>
public sealed record CommittedOrder(
    string SellerFulfillmentOrderId,
    string MarketplaceId,
    string Status,
    DateTime ReceivedDate,
    IReadOnlyList<CommittedLine> Lines,
    int Updates,
    int Cancels,
    int Returns);
