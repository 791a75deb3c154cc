using AmazonMcf.Model;

namespace AmazonMcf.Reporting;

/// <summary>An order that needs attention.</summary>
public sealed class McfReportIssue
{
    /// <summary>The order id.</summary>
    public string SellerFulfillmentOrderId { get; init; } = "";

    /// <summary>The status; null if only tracking details are known.</summary>
    public string? Status { get; init; }

    /// <summary>The most urgent reason; see <see cref="McfReportReason"/>.</summary>
    public string Reason { get; init; } = "";

    /// <summary>All reasons, each as a sentence.</summary>
    public string Details { get; init; } = "";

    /// <summary>PowerShell commands that help, the most likely one first.</summary>
    public IReadOnlyList<string> Commands { get; init => field = Readable.List(value); } = Readable.List<string>([]);

    /// <summary>When the reason arose or is due, in UTC.</summary>
    public DateTime? Date { get; init; }

    /// <summary>The recipient. Personal data. Default: null, not included.</summary>
    public McfAddress? Recipient { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{SellerFulfillmentOrderId}: {Details}";
}
