namespace AmazonMcf.Reporting;

/// <summary>A unit whose return was asked for and is not dealt with.</summary>
public sealed class McfReportReturn
{
    /// <summary>The order.</summary>
    public string SellerFulfillmentOrderId { get; init; } = "";

    /// <summary>The seller's id of the return item.</summary>
    public string? SellerReturnItemId { get; init; }

    /// <summary>The seller's SKU; null when the line is not known.</summary>
    public string? SellerSku { get; init; }

    /// <summary>The reason the seller gave, as a code.</summary>
    public string? ReturnReasonCode { get; init; }

    /// <summary>Since when it is open, in UTC.</summary>
    public DateTime? StatusChangedDate { get; init; }

    /// <summary>The authorisation; null while Amazon gave none.</summary>
    public string? ReturnAuthorizationId { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{SellerFulfillmentOrderId}: {SellerSku}";
}
