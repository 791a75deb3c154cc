namespace AmazonMcf.Service.Notices;

/// <summary>A change that is to be sent.</summary>
/// <param name="Sequence">Its number in the store.</param>
/// <param name="Type">The notification type.</param>
/// <param name="Event">What changed: Order, Shipment or Return; empty for the inventory.</param>
/// <param name="At">When it changed (virtual UTC).</param>
/// <param name="MarketplaceId">The marketplace.</param>
/// <param name="Subject">The id of the order, or the SKU.</param>
/// <param name="Status">The status of the order.</param>
/// <param name="Detail">The shipment, the return or the quantities, as JSON; null for none.</param>
/// <param name="DestinationId">The only destination, for a test notification; null for all subscriptions.</param>
internal sealed record Notice(
    long Sequence,
    string Type,
    string Event,
    DateTime At,
    string MarketplaceId,
    string Subject,
    string Status,
    string? Detail,
    string? DestinationId);
