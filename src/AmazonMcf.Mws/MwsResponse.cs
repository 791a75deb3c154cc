using AmazonMcf.Model;

namespace AmazonMcf.Mws;

/// <summary>A response of FulfillmentOutboundShipment 2010-10-01. Its members depend on the operation.</summary>
public sealed class MwsResponse
{
    /// <summary>The operation, for example <c>GetFulfillmentOrder</c>; null for an error response, which does not name it.</summary>
    public string? Operation { get; set; }

    /// <summary>Amazon's id of the request.</summary>
    public string? RequestId { get; set; }

    /// <summary>GetFulfillmentOrder: the order.</summary>
    public McfOrder? Order { get; set; }

    /// <summary>ListAllFulfillmentOrders and ListAllFulfillmentOrdersByNextToken: summaries of orders.</summary>
    public IReadOnlyList<McfOrder> Orders { get; set; } = [];

    /// <summary>ListAllFulfillmentOrders: the token for the next page.</summary>
    public string? NextToken { get; set; }

    /// <summary>GetPackageTrackingDetails: the tracking details.</summary>
    public McfTracking? Tracking { get; set; }

    /// <summary>GetFulfillmentPreview: one preview per shipping speed.</summary>
    public IReadOnlyList<McfPreview> Previews { get; set; } = [];

    /// <summary>CreateFulfillmentReturn: accepted and rejected units.</summary>
    public McfReturn? Return { get; set; }

    /// <summary>ListReturnReasonCodes: the reasons.</summary>
    public IReadOnlyList<McfReturnReason> ReturnReasons { get; set; } = [];

    /// <summary>GetServiceStatus: <c>GREEN</c>, <c>GREEN_I</c>, <c>YELLOW</c> or <c>RED</c>.</summary>
    public string? Status { get; set; }

    /// <summary>GetServiceStatus: the time of the status, in UTC.</summary>
    public DateTime? Timestamp { get; set; }

    /// <summary>The errors of a request that failed.</summary>
    public IReadOnlyList<MwsError> Errors { get; set; } = [];

    /// <summary>Elements that map to no member, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    /// <summary>Returns the operation, or the errors.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Errors.Count > 0 ? string.Join("; ", Errors) : Operation ?? "";
}
