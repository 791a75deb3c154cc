namespace AmazonMcf.Model;

/// <summary>A change of an order that <c>Watch-McfOrder</c> found and verified by reading the order.</summary>
public sealed class McfOrderChange : McfSellerObject
{
    /// <summary>The seller's order id.</summary>
    public string SellerFulfillmentOrderId { get; set; } = "";

    /// <summary>The status before, as far as it was known; null if the order was not known.</summary>
    public string? PreviousStatus { get; set; }

    /// <summary>The status now.</summary>
    public string? Status { get; set; }

    /// <summary>When the status changed, in UTC.</summary>
    public DateTime? StatusUpdatedDate { get; set; }

    /// <summary>What showed the change: <c>Queue</c> or <c>List</c>.</summary>
    public string Source { get; set; } = "";

    /// <summary>Whether the queue did not deliver the change, so that only the list of orders showed it.</summary>
    public bool IsMissedByQueue { get; set; }

    /// <summary>The order as read.</summary>
    public McfOrder? Order { get; set; }

    internal override IEnumerable<McfSellerObject> Parts => Order is null ? [] : [Order];

    /// <inheritdoc />
    public override string ToString() => $"{SellerFulfillmentOrderId} ({Status})";
}
