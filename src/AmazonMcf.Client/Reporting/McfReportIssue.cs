using AmazonMcf.Model;

namespace AmazonMcf.Reporting;

/// <summary>An order that needs a person.</summary>
public sealed class McfReportIssue
{
    /// <summary>The order.</summary>
    public string SellerFulfillmentOrderId { get; init; } = "";

    /// <summary>Its status; null when only the tracking of a parcel is known.</summary>
    public string? Status { get; init; }

    /// <summary>Why; the most urgent reason where there are several.</summary>
    public McfReportReason Reason { get; init; }

    /// <summary>What is the matter, every reason as a sentence.</summary>
    public string Details { get; init; } = "";

    /// <summary>The moment the reason dates from or is due at, in UTC.</summary>
    public DateTime? Date { get; init; }

    /// <summary>The recipient. Personal data: null unless it was asked for.</summary>
    public McfAddress? Recipient { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{SellerFulfillmentOrderId}: {Details}";
}
