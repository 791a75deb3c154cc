using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Submission;

namespace AmazonMcf.Results;

/// <summary>Converts an order that was not placed to a result.</summary>
internal static class FailedOrder
{
    /// <summary>Whether every other order would fail in the same way, so that the run should end.</summary>
    public static bool ConcernsAll(McfException failure) => failure.IsOfTheConnection || failure is McfConnectionFailedException;

    /// <summary>The result of an order whose placing failed.</summary>
    public static McfOrderResult ToResult(McfOrderRequest order, McfException failure) => new()
    {
        SellerFulfillmentOrderId = order.SellerFulfillmentOrderId ?? "",
        Outcome = PlacingOutcome.Of(failure),
        Reason = $"{failure.ErrorId}: {failure.Message}",
        RequestId = failure.RequestId,
        Attempts = failure.Attempts,
        Waited = failure.Waited.ToString(),
        Source = order.Source,
        SellerKey = order.SellerKey,
    };

    /// <summary>The result of an order that was not placed for a different reason.</summary>
    public static McfOrderResult NotPlaced(McfOrderRequest order, string outcome, string reason, int attempts = 0) => new()
    {
        SellerFulfillmentOrderId = order.SellerFulfillmentOrderId ?? "",
        Outcome = outcome,
        Reason = reason,
        Attempts = attempts,
        Source = order.Source,
    };
}
