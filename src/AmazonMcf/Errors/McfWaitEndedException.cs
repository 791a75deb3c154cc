using AmazonMcf.Model;
using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>An order did not reach the status that was waited for: the time ran out, or it can change no more.</summary>
/// <param name="order">The order as it was seen last.</param>
/// <param name="wanted">The statuses; none for any in which an order can change no more.</param>
public sealed class McfWaitEndedException(McfOrder order, IReadOnlyList<string> wanted)
    : McfException(Describe(order, wanted), new ErrorContext { Target = order.SellerFulfillmentOrderId })
{
    /// <summary>The order as it was seen last.</summary>
    public McfOrder Order { get; } = order;

    /// <inheritdoc />
    public override string ErrorId => Order.IsTerminal ? "McfStatusOutOfReach" : "McfWaitTimeout";

    /// <inheritdoc />
    public override string RecommendedAction => Order.IsTerminal
        ? "Look at the order with Get-McfOrder: it can change no more."
        : "Wait again, or with a longer -Timeout; the embedded service's clock is moved on with Step-McfClock.";

    /// <inheritdoc />
    public override bool IsTransient => !Order.IsTerminal;

    private static string Describe(McfOrder order, IReadOnlyList<string> wanted)
    {
        var goal = wanted.Count == 0 ? "is not over yet" : "did not reach " + string.Join(" or ", wanted);
        return $"Order '{order.SellerFulfillmentOrderId}' {goal}; it is {order.Status}.";
    }
}
