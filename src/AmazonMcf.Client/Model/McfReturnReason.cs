namespace AmazonMcf.Model;

/// <summary>A reason a return may name. Source: listReturnReasonCodes of Fulfillment Outbound 2020-07-01.</summary>
public sealed class McfReturnReason : McfSellerObject
{
    /// <summary>The code to hand to New-McfReturn.</summary>
    public string? ReturnReasonCode { get; set; }

    /// <summary>What it means.</summary>
    public string? Description { get; set; }

    /// <summary>What it means in the language that was asked for.</summary>
    public string? TranslatedDescription { get; set; }

    /// <summary>The SKU that was asked about.</summary>
    public string? SellerSku { get; set; }

    /// <summary>Members of the answer that this version does not know, each as JSON text. Empty as a rule.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;
}
