using AmazonMcf.Model;

namespace AmazonMcf.Mws;

/// <summary>
/// A request of FulfillmentOutboundShipment 2010-10-01, without its signature. Orders to place, change or preview are model objects; the
/// other operations have a few values.
/// </summary>
public sealed class MwsRequest
{
    /// <summary>The operation, for example <c>CreateFulfillmentOrder</c>.</summary>
    public string Operation { get; set; } = "";

    /// <summary>The seller; null if the request did not name one.</summary>
    public string? SellerId { get; set; }

    /// <summary>The timestamp of the request, in UTC; null if it had none.</summary>
    public DateTime? Timestamp { get; set; }

    /// <summary>CreateFulfillmentOrder: the order.</summary>
    public McfOrderRequest? Order { get; set; }

    /// <summary>UpdateFulfillmentOrder: the change.</summary>
    public McfOrderUpdate? Update { get; set; }

    /// <summary>GetFulfillmentPreview: the order to preview.</summary>
    public McfPreviewRequest? Preview { get; set; }

    /// <summary>GetFulfillmentOrder, CancelFulfillmentOrder, CreateFulfillmentReturn, ListReturnReasonCodes: the order.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>GetPackageTrackingDetails: the package.</summary>
    public int? PackageNumber { get; set; }

    /// <summary>ListReturnReasonCodes: the SKU.</summary>
    public string? SellerSku { get; set; }

    /// <summary>ListReturnReasonCodes: the marketplace.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>ListReturnReasonCodes: the language of translations.</summary>
    public string? Language { get; set; }

    /// <summary>CreateFulfillmentReturn: the units; null for other operations.</summary>
    public List<McfReturnRequestItem>? ReturnItems { get; set; }

    /// <summary>ListAllFulfillmentOrders: the start of the period in which orders changed, in UTC.</summary>
    public DateTime? QueryStartDate { get; set; }

    /// <summary>ListAllFulfillmentOrders: defined only in Amazon's client libraries; has no effect.</summary>
    public List<string>? FulfillmentMethods { get; set; }

    /// <summary>ListAllFulfillmentOrdersByNextToken: the token of the page.</summary>
    public string? NextToken { get; set; }

    /// <summary>Parameters that map to no member, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    /// <summary>Returns the operation and its target.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        $"{Operation} {Order?.SellerFulfillmentOrderId ?? Update?.SellerFulfillmentOrderId ?? SellerFulfillmentOrderId}".TrimEnd();
}
