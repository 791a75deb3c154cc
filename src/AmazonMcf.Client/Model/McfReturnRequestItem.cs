namespace AmazonMcf.Model;

/// <summary>One unit a recipient sends back. Source: createFulfillmentReturn of Fulfillment Outbound 2020-07-01.</summary>
public sealed class McfReturnRequestItem
{
    /// <summary>
    /// The seller's id of the return item, at most 80 characters, unique within the order: it is what keeps a return from being made twice.
    /// </summary>
    public string? SellerReturnItemId { get; set; }

    /// <summary>The line of the order.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>The shipment the unit came in.</summary>
    public string? AmazonShipmentId { get; set; }

    /// <summary>The reason, one of those that listReturnReasonCodes gives for the SKU.</summary>
    public string? ReturnReasonCode { get; set; }

    /// <summary>A text, at most 1000 characters.</summary>
    public string? ReturnComment { get; set; }
}
