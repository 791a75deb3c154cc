namespace AmazonMcf.Model;

/// <summary>A return reason. Source: listReturnReasonCodes of Fulfillment Outbound 2020-07-01.</summary>
public sealed class McfReturnReason : McfSellerObject
{
    /// <summary>The code for the return request.</summary>
    public string? ReturnReasonCode { get; set; }

    /// <summary>The English description.</summary>
    public string? Description { get; set; }

    /// <summary>The description in the requested language.</summary>
    public string? TranslatedDescription { get; set; }

    /// <summary>The SKU.</summary>
    public string? SellerSku { get; set; }

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;
}
