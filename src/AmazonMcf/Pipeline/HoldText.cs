using AmazonMcf.Model;

namespace AmazonMcf.Pipeline;

/// <summary>Puts into words why an order cannot be changed any more.</summary>
internal static class HoldText
{
    public static string Explain(McfOrder order)
    {
        var since = order.StatusUpdatedDate is { } time ? FormattableString.Invariant($" since {time:yyyy-MM-dd HH:mm} UTC") : "";
        var reason = order switch
        {
            { Status: "Cancelled" } => "is cancelled, by the seller or because its hold of 14 days ran out",
            { IsTerminal: true } => "is over",
            { FulfillmentAction: "Hold" } => "was on hold and has moved on",
            _ => "was released, or never was on hold",
        };
        return $"Order '{order.SellerFulfillmentOrderId}' is not on hold: it is {order.Status}{since}; it {reason}.";
    }
}
