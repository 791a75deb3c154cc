namespace AmazonMcf.Service;

/// <summary>A line of an order in the embedded service. Units that are not shipped, canceled or unfulfillable are open.</summary>
/// <param name="SellerFulfillmentOrderItemId">The seller's line id.</param>
/// <param name="SellerSku">The seller's SKU.</param>
/// <param name="Quantity">The number of units ordered.</param>
/// <param name="Shipped">The number of units shipped.</param>
/// <param name="Cancelled">The number of units canceled by the seller.</param>
/// <param name="Unfulfillable">The number of units that could not be fulfilled.</param>
public sealed record CommittedLine(
    string SellerFulfillmentOrderItemId, string SellerSku, int Quantity, int Shipped, int Cancelled, int Unfulfillable)
{
    /// <summary>The number of open units.</summary>
    public int Open => Quantity - Shipped - Cancelled - Unfulfillable;
}
