using AmazonMcf.Model;
using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>An order did not reach the requested status: the timeout expired, or the order has a different, final status.</summary>
/// <param name="order">The order as last read.</param>
/// <param name="wanted">The requested statuses; empty for any final status.</param>
public sealed class McfWaitEndedException(McfOrder order, IReadOnlyList<string> wanted)
    : McfException(Describe(order, wanted), new ErrorContext { Target = order.SellerFulfillmentOrderId })
{
    /// <summary>The order as last read from the service.</summary>
    public McfOrder Order { get; } = order;

    /// <inheritdoc />
    public override string ErrorId => Order.IsTerminal ? "McfStatusOutOfReach" : "McfWaitTimeout";

    /// <inheritdoc />
    public override string RecommendedAction => Order.IsTerminal
        ? "Read the order with Get-McfOrder. Its status is final."
        : "Wait again, or use a longer -Timeout. On the embedded service, advance the clock with Step-McfClock.";

    /// <inheritdoc />
    public override bool IsTransient => !Order.IsTerminal;

    private static string Describe(McfOrder order, IReadOnlyList<string> wanted)
    {
        var goal = wanted.Count == 0 ? "has not reached a final status" : "did not reach " + string.Join(" or ", wanted);
        return $"Order '{order.SellerFulfillmentOrderId}' {goal}; its status is {order.Status}.";
    }
}
