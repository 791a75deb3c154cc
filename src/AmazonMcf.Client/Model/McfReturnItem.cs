namespace AmazonMcf.Model;

/// <summary>One unit on its way back.</summary>
public sealed class McfReturnItem : McfSellerObject
{
    /// <summary>The order.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>The seller's id of the return item.</summary>
    public string? SellerReturnItemId { get; set; }

    /// <summary>The line.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>The shipment the unit came in.</summary>
    public string? AmazonShipmentId { get; set; }

    /// <summary>The reason the seller gave.</summary>
    public string? SellerReturnReasonCode { get; set; }

    /// <summary>The seller's text.</summary>
    public string? ReturnComment { get; set; }

    /// <summary>The reason the fulfilment centre gave.</summary>
    public string? AmazonReturnReasonCode { get; set; }

    /// <summary><c>New</c>, then <c>Processed</c>.</summary>
    public string? Status { get; set; }

    /// <summary>When the status last changed, in UTC.</summary>
    public DateTime? StatusChangedDate { get; set; }

    /// <summary>The authorisation it belongs to.</summary>
    public string? ReturnAuthorizationId { get; set; }

    /// <summary>The condition on arrival.</summary>
    public string? ReturnReceivedCondition { get; set; }

    /// <summary>The centre that took it in.</summary>
    public string? FulfillmentCenterId { get; set; }

    /// <summary>Members of the answer that this version does not know, each as JSON text. Empty as a rule.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    /// <inheritdoc />
    public override string ToString() => $"{SellerReturnItemId} ({Status})";
}
