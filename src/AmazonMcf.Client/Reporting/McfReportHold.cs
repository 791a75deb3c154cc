namespace AmazonMcf.Reporting;

/// <summary>An order on hold. Amazon cancels it 14 days after it was received.</summary>
public sealed class McfReportHold
{
    /// <summary>The order id.</summary>
    public string SellerFulfillmentOrderId { get; init; } = "";

    /// <summary>When it was received, in UTC.</summary>
    public DateTime ReceivedDate { get; init; }

    /// <summary>When the hold expires, in UTC.</summary>
    public DateTime ExpiryDate { get; init; }

    /// <summary>Whether the hold expires within three days.</summary>
    public bool IsAboutToExpire { get; init; }

    /// <summary>The number of units that the hold reserves.</summary>
    public int UnitCount { get; init; }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{SellerFulfillmentOrderId} until {ExpiryDate:yyyy-MM-dd}");
}
