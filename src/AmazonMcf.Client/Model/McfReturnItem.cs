namespace AmazonMcf.Model;

/// <summary>A unit that is being returned.</summary>
public sealed class McfReturnItem : McfSellerObject
{
    /// <summary>The order id.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>The seller's return item id.</summary>
    public string? SellerReturnItemId { get; set; }

    /// <summary>The order line id.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>The id of the shipment that contained the unit.</summary>
    public string? AmazonShipmentId { get; set; }

    /// <summary>The return reason code that the seller specified.</summary>
    public string? SellerReturnReasonCode { get; set; }

    /// <summary>The seller's comment.</summary>
    public string? ReturnComment { get; set; }

    /// <summary>The return reason code that the fulfillment center assigned.</summary>
    public string? AmazonReturnReasonCode { get; set; }

    /// <summary>The status; see <c>KnownValues.ReturnItemStatuses</c>.</summary>
    public string? Status { get; set; }

    /// <summary>When the status last changed, in UTC.</summary>
    public DateTime? StatusChangedDate { get; set; }

    /// <summary>The id of the return authorization.</summary>
    public string? ReturnAuthorizationId { get; set; }

    /// <summary>The condition on arrival; see <c>KnownValues.ReturnItemDispositions</c>.</summary>
    public string? ReturnReceivedCondition { get; set; }

    /// <summary>The id of the fulfillment center that received the unit.</summary>
    public string? FulfillmentCenterId { get; set; }

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    /// <inheritdoc />
    public override string ToString() => $"{SellerReturnItemId} ({Status})";
}
