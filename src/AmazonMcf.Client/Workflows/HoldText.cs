using AmazonMcf.Model;

namespace AmazonMcf.Workflows;

/// <summary>Explains why an order can no longer be changed.</summary>
internal static class HoldText
{
    public static string Explain(McfOrder order)
    {
        var since = order.StatusUpdatedDate is { } time ? FormattableString.Invariant($" (since {time:yyyy-MM-dd HH:mm} UTC)") : "";
        var reason = order switch
        {
            { Status: "Cancelled" } => "It was canceled by the seller, or its 14-day hold expired",
            { IsTerminal: true } => "This status is final",
            { FulfillmentAction: "Hold" } => "It was on hold before",
            _ => "It was released, or was never on hold",
        };
        return $"Order '{order.SellerFulfillmentOrderId}' is not on hold: its status is {order.Status}{since}. {reason}.";
    }
}
