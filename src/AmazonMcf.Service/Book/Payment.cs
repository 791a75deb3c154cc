namespace AmazonMcf.Service.Book;

/// <summary>How the buyer paid.</summary>
internal sealed class Payment : OrderDetail
{
    /// <summary>The id of the transaction.</summary>
    public string? TransactionId { get; set; }

    /// <summary>The means of payment.</summary>
    public string? Mode { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime? Date { get; set; }
}
