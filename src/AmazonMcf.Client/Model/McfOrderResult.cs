namespace AmazonMcf.Model;

/// <summary>The result of placing one order. Every input produces one result or one error.</summary>
public sealed class McfOrderResult : McfSellerObject
{
    /// <summary>The seller's order id.</summary>
    public string SellerFulfillmentOrderId { get; set; } = "";

    /// <summary>The outcome; see <see cref="McfOutcome"/>.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>One sentence that explains the outcome; null if the order was created without complications.</summary>
    public string? Reason { get; set; }

    /// <summary>The service's request id, for support cases.</summary>
    public string? RequestId { get; set; }

    /// <summary>The number of requests sent, including reads to determine the outcome.</summary>
    public int Attempts { get; set; }

    /// <summary>The time spent waiting for quota and between attempts, for example <c>00:00:06.5000000</c>.</summary>
    public string Waited { get; set; } = TimeSpan.Zero.ToString();

    /// <summary>The file and rows of the order; null if it did not come from a file.</summary>
    public McfOrderSource? Source { get; set; }

    /// <summary>The order, so that a result with an unknown outcome can be piped in again. Personal data.</summary>
    public McfOrderRequest? Order { get; set; }

    /// <inheritdoc />
    public override string ToString() => $"{SellerFulfillmentOrderId}: {Outcome}";
}
