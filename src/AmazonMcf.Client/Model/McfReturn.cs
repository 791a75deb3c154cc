namespace AmazonMcf.Model;

/// <summary>
/// The result of a return: accepted and rejected units. Source: createFulfillmentReturn of Fulfillment Outbound 2020-07-01.
/// </summary>
public sealed class McfReturn : McfSellerObject
{
    /// <summary>The order id.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>Units that may be returned.</summary>
    public IReadOnlyList<McfReturnItem> Accepted { get; set => field = Readable.List(value); } = Readable.List<McfReturnItem>([]);

    /// <summary>Units that may not be returned, each with a reason.</summary>
    public IReadOnlyList<McfInvalidReturnItem> Refused { get; set => field = Readable.List(value); } =
        Readable.List<McfInvalidReturnItem>([]);

    /// <summary>The return authorizations for the accepted units.</summary>
    public IReadOnlyList<McfReturnAuthorization> Authorizations { get; set => field = Readable.List(value); } =
        Readable.List<McfReturnAuthorization>([]);

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    internal override IEnumerable<McfSellerObject> Parts => [.. Accepted, .. Refused, .. Authorizations];
}
