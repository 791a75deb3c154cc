using AmazonMcf.Model;

namespace AmazonMcf.Mws;

/// <summary>An answer of FulfillmentOutboundShipment 2010-10-01. Which members it has depends on the operation.</summary>
public sealed class MwsResponse
{
    /// <summary>The operation, for example <c>GetFulfillmentOrder</c>; null for an answer of errors, which does not say.</summary>
    public string? Operation { get; set; }

    /// <summary>Amazon's id of the request.</summary>
    public string? RequestId { get; set; }

    /// <summary>GetFulfillmentOrder: the order.</summary>
    public McfOrder? Order { get; set; }

    /// <summary>ListAllFulfillmentOrders and its next pages: the heads of orders.</summary>
    public IReadOnlyList<McfOrder> Orders { get; set; } = [];

    /// <summary>ListAllFulfillmentOrders: what the next page is asked for with.</summary>
    public string? NextToken { get; set; }

    /// <summary>GetPackageTrackingDetails: where the package is.</summary>
    public McfTracking? Tracking { get; set; }

    /// <summary>GetFulfillmentPreview: one a speed.</summary>
    public IReadOnlyList<McfPreview> Previews { get; set; } = [];

    /// <summary>CreateFulfillmentReturn: accepted and refused units.</summary>
    public McfReturn? Return { get; set; }

    /// <summary>ListReturnReasonCodes: the reasons.</summary>
    public IReadOnlyList<McfReturnReason> ReturnReasons { get; set; } = [];

    /// <summary>GetServiceStatus: <c>GREEN</c>, <c>GREEN_I</c>, <c>YELLOW</c> or <c>RED</c>.</summary>
    public string? Status { get; set; }

    /// <summary>GetServiceStatus: when that was, in UTC.</summary>
    public DateTime? Timestamp { get; set; }

    /// <summary>The errors of a request that failed.</summary>
    public IReadOnlyList<MwsError> Errors { get; set; } = [];

    /// <summary>Elements that no member takes, each as JSON text. Empty as a rule.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    /// <summary>Shows the operation, or the errors.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Errors.Count > 0 ? string.Join("; ", Errors) : Operation ?? "";
}
