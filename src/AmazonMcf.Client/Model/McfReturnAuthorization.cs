namespace AmazonMcf.Model;

/// <summary>What a recipient needs to return units to one fulfillment center.</summary>
public sealed class McfReturnAuthorization : McfSellerObject
{
    /// <summary>The order id.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>The id of the authorization, which return items refer to.</summary>
    public string? ReturnAuthorizationId { get; set; }

    /// <summary>The id of the fulfillment center.</summary>
    public string? FulfillmentCenterId { get; set; }

    /// <summary>The address to return the units to.</summary>
    public McfAddress? ReturnToAddress { get; set; }

    /// <summary>Amazon's RMA number.</summary>
    public string? AmazonRmaId { get; set; }

    /// <summary>The URL of the return label with its bar code; postage is not included.</summary>
    public string? RmaPageUrl { get; set; }

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    /// <inheritdoc />
    public override string ToString() => ReturnAuthorizationId ?? "";
}
