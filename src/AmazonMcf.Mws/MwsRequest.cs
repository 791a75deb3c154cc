using AmazonMcf.Model;

namespace AmazonMcf.Mws;

/// <summary>
/// A request of FulfillmentOutboundShipment 2010-10-01, without what signed it. An order to place, to change or to preview is a model
/// object; the other operations ask by a few values.
/// </summary>
public sealed class MwsRequest
{
    /// <summary>The operation, for example <c>CreateFulfillmentOrder</c>.</summary>
    public string Operation { get; set; } = "";

    /// <summary>The seller whose orders are meant; null when the request did not say.</summary>
    public string? SellerId { get; set; }

    /// <summary>When the request was made, in UTC; null when it did not say.</summary>
    public DateTime? Timestamp { get; set; }

    /// <summary>CreateFulfillmentOrder: the order.</summary>
    public McfOrderRequest? Order { get; set; }

    /// <summary>UpdateFulfillmentOrder: the change.</summary>
    public McfOrderUpdate? Update { get; set; }

    /// <summary>GetFulfillmentPreview: the question.</summary>
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

    /// <summary>ListAllFulfillmentOrders: orders that changed since, in UTC.</summary>
    public DateTime? QueryStartDate { get; set; }

    /// <summary>ListAllFulfillmentOrders: known to Amazon's libraries only, and without meaning.</summary>
    public List<string>? FulfillmentMethods { get; set; }

    /// <summary>ListAllFulfillmentOrdersByNextToken: the page.</summary>
    public string? NextToken { get; set; }

    /// <summary>Parameters that no member takes, each as JSON text. Empty as a rule.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    /// <summary>Shows the operation and what it is about.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        $"{Operation} {Order?.SellerFulfillmentOrderId ?? Update?.SellerFulfillmentOrderId ?? SellerFulfillmentOrderId}".TrimEnd();
}
