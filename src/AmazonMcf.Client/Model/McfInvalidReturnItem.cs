namespace AmazonMcf.Model;

/// <summary>A unit whose return was rejected.</summary>
public sealed class McfInvalidReturnItem : McfSellerObject
{
    /// <summary>The order id.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>The seller's return item id.</summary>
    public string? SellerReturnItemId { get; set; }

    /// <summary>The order line id.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>The reason code; see <c>KnownValues.InvalidItemReasonCodes</c>.</summary>
    public string? ReasonCode { get; set; }

    /// <summary>The service's description of the reason.</summary>
    public string? Description { get; set; }

    /// <inheritdoc />
    public override string ToString() => $"{SellerReturnItemId} ({ReasonCode})";
}
