namespace AmazonMcf.Service;

/// <summary>A line of an order as the embedded service holds it. What is neither shipped, cancelled nor unfulfillable is open.</summary>
/// <param name="SellerFulfillmentOrderItemId">The seller's id of the line.</param>
/// <param name="SellerSku">The seller's stock number.</param>
/// <param name="Quantity">Units wanted.</param>
/// <param name="Shipped">Units that left.</param>
/// <param name="Cancelled">Units the seller called off.</param>
/// <param name="Unfulfillable">Units that could not be sent.</param>
public sealed record CommittedLine(
    string SellerFulfillmentOrderItemId, string SellerSku, int Quantity, int Shipped, int Cancelled, int Unfulfillable)
{
    /// <summary>Units still to be settled.</summary>
    public int Open => Quantity - Shipped - Cancelled - Unfulfillable;
}
