namespace AmazonMcf.Model;

/// <summary>What a recipient needs to send units back to one fulfilment centre.</summary>
public sealed class McfReturnAuthorization : McfSellerObject
{
    /// <summary>The order.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>The id that return items refer to.</summary>
    public string? ReturnAuthorizationId { get; set; }

    /// <summary>The centre.</summary>
    public string? FulfillmentCenterId { get; set; }

    /// <summary>Where to send the units.</summary>
    public McfAddress? ReturnToAddress { get; set; }

    /// <summary>Amazon's RMA number.</summary>
    public string? AmazonRmaId { get; set; }

    /// <summary>A page with the label and its bar code; postage is not paid.</summary>
    public string? RmaPageUrl { get; set; }

    /// <summary>Members of the answer that this version does not know, each as JSON text. Empty as a rule.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    /// <inheritdoc />
    public override string ToString() => ReturnAuthorizationId ?? "";
}
