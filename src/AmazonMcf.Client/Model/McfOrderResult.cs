namespace AmazonMcf.Model;

/// <summary>What became of one order that was to be placed. Rows in always equal results out plus errors.</summary>
public sealed class McfOrderResult : McfSellerObject
{
    /// <summary>The seller's id of the order.</summary>
    public string SellerFulfillmentOrderId { get; set; } = "";

    /// <summary>What is known.</summary>
    public McfOutcome Outcome { get; set; }

    /// <summary>One sentence: why it was rejected, what was compared, or what is not known.</summary>
    public string? Reason { get; set; }

    /// <summary>The service's request id, for a support case.</summary>
    public string? RequestId { get; set; }

    /// <summary>How many requests were sent for it, reads to settle the outcome included.</summary>
    public int Attempts { get; set; }

    /// <summary>How long it waited for quota and between attempts.</summary>
    public TimeSpan Waited { get; set; }

    /// <summary>The file and rows it came from, where it came from a file.</summary>
    public McfOrderSource? Source { get; set; }

    /// <summary>The order as it was to be placed, so that an unsettled result can be piped in again. Personal data.</summary>
    public McfOrderRequest? Order { get; set; }

    /// <inheritdoc />
    public override string ToString() => $"{SellerFulfillmentOrderId}: {Outcome}";
}
