namespace AmazonMcf.Model;

/// <summary>A unit whose return was refused.</summary>
public sealed class McfInvalidReturnItem : McfSellerObject
{
    /// <summary>The order.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>The seller's id of the return item.</summary>
    public string? SellerReturnItemId { get; set; }

    /// <summary>The line.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>Why, as a code.</summary>
    public string? ReasonCode { get; set; }

    /// <summary>Why, as a sentence of the service.</summary>
    public string? Description { get; set; }
}
