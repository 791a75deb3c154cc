namespace AmazonMcf.Reporting;

/// <summary>An order on hold. Amazon cancels it 14 days after it was received.</summary>
public sealed class McfReportHold
{
    /// <summary>The order.</summary>
    public string SellerFulfillmentOrderId { get; init; } = "";

    /// <summary>When it was received, in UTC.</summary>
    public DateTime ReceivedDate { get; init; }

    /// <summary>When the hold runs out, in UTC.</summary>
    public DateTime ExpiryDate { get; init; }

    /// <summary>Whether that is within three days.</summary>
    public bool IsAboutToExpire { get; init; }

    /// <summary>Units it keeps in stock.</summary>
    public int UnitCount { get; init; }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{SellerFulfillmentOrderId} until {ExpiryDate:yyyy-MM-dd}");
}
