namespace AmazonMcf.Cli.Cancellation;

/// <summary>The result for one order; its members are the columns of --csv and --json.</summary>
/// <param name="SellerFulfillmentOrderId">The order.</param>
/// <param name="Outcome">What became of the request.</param>
/// <param name="Reason">Why the order is not canceled; null if the request was accepted.</param>
/// <param name="RequestId">The id of the request; null if there is none.</param>
internal sealed record CancelResult(string SellerFulfillmentOrderId, CancelOutcome Outcome, string? Reason, string? RequestId)
{
    /// <summary>The outcome in words, for messages.</summary>
    public static string Describe(CancelOutcome outcome) => outcome switch
    {
        CancelOutcome.Requested => "requested",
        CancelOutcome.Rejected => "rejected",
        CancelOutcome.Unknown => "unknown",
        _ => "not sent",
    };
}
