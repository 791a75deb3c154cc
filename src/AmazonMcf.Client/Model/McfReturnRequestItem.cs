namespace AmazonMcf.Model;

/// <summary>A unit to return. Source: createFulfillmentReturn of Fulfillment Outbound 2020-07-01.</summary>
public sealed class McfReturnRequestItem
{
    /// <summary>
    /// The seller's return item id, at most 80 characters, unique within the order. It prevents a return from being created twice.
    /// </summary>
    public string? SellerReturnItemId { get; set; }

    /// <summary>The order line id.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>The id of the shipment that contained the unit.</summary>
    public string? AmazonShipmentId { get; set; }

    /// <summary>The return reason code, one of those that listReturnReasonCodes returns for the SKU.</summary>
    public string? ReturnReasonCode { get; set; }

    /// <summary>A comment, at most 1000 characters.</summary>
    public string? ReturnComment { get; set; }
}
