namespace AmazonMcf.Service;

/// <summary>An order as the embedded service holds it.</summary>
/// <param name="SellerFulfillmentOrderId">The seller's id of the order; no two orders share one.</param>
/// <param name="MarketplaceId">The marketplace.</param>
/// <param name="Status">How far it is, in Pascal case.</param>
/// <param name="ReceivedDate">When it was taken in (virtual UTC).</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Updates">Updates accepted.</param>
/// <param name="Cancels">Cancels accepted: 0 or 1.</param>
/// <param name="Returns">Units whose return was authorised.</param>
public sealed record CommittedOrder(
    string SellerFulfillmentOrderId,
    string MarketplaceId,
    string Status,
    DateTime ReceivedDate,
    IReadOnlyList<CommittedLine> Lines,
    int Updates,
    int Cancels,
    int Returns);
