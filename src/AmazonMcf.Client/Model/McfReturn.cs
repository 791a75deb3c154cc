namespace AmazonMcf.Model;

/// <summary>
/// The answer to a return: accepted and refused units apart. Source: createFulfillmentReturn of Fulfillment Outbound 2020-07-01.
/// </summary>
public sealed class McfReturn : McfSellerObject
{
    /// <summary>The order.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>Units that may be sent back.</summary>
    public IReadOnlyList<McfReturnItem> Accepted { get; set; } = [];

    /// <summary>Units that may not, each with a reason.</summary>
    public IReadOnlyList<McfInvalidReturnItem> Refused { get; set; } = [];

    /// <summary>What the recipient needs for the accepted units.</summary>
    public IReadOnlyList<McfReturnAuthorization> Authorizations { get; set; } = [];

    /// <summary>Members of the answer that this version does not know, each as JSON text. Empty as a rule.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    internal override IEnumerable<McfSellerObject> Parts => [.. Accepted, .. Refused, .. Authorizations];
}
