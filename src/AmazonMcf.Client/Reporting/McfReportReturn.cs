namespace AmazonMcf.Reporting;

/// <summary>A unit with an open return.</summary>
public sealed class McfReportReturn
{
    /// <summary>The order id.</summary>
    public string SellerFulfillmentOrderId { get; init; } = "";

    /// <summary>The seller's return item id.</summary>
    public string? SellerReturnItemId { get; init; }

    /// <summary>The seller's SKU; null if the line is unknown.</summary>
    public string? SellerSku { get; init; }

    /// <summary>The return reason code that the seller specified.</summary>
    public string? ReturnReasonCode { get; init; }

    /// <summary>When the return was opened, in UTC.</summary>
    public DateTime? StatusChangedDate { get; init; }

    /// <summary>The id of the return authorization; null if there is none yet.</summary>
    public string? ReturnAuthorizationId { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{SellerFulfillmentOrderId}: {SellerSku}";
}
