using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using SellingPartner.Telemetry;

namespace AmazonMcf.Workflows;

/// <summary>The result of a cancellation.</summary>
/// <param name="Order">The order, if it was to be read.</param>
/// <param name="IsRepeated">Whether the order was canceled before.</param>
internal sealed record OrderCancellation(McfOrder? Order, bool IsRepeated)
{
    /// <summary>Cancels an order. An order that was canceled before is not an error.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="readsOrder">Whether the order is read after the change.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    public static async Task<OrderCancellation> RequestAsync(string orderId, McfConnection connection, bool readsOrder, ApiCall call)
    {
        try
        {
            var order = await connection.Outbound.CancelOrderAsync(orderId, call, acceptsRepeat: false).ConfigureAwait(false);
            order = readsOrder ? order ?? await connection.Outbound.GetOrderAsync(orderId, call).ConfigureAwait(false) : null;
            return new(order, IsRepeated: false);
        }
        catch (McfException rejection) when (rejection is McfInvalidRequestException or McfOrderNotCancellableException)
        {
            return await SettleAsync(orderId, connection, readsOrder, rejection, call).ConfigureAwait(false);
        }
    }

    // The rejection is the same for a canceled order and one that is already being packed; the order shows which.
    private static async Task<OrderCancellation> SettleAsync(
        string orderId, McfConnection connection, bool readsOrder, McfException rejection, ApiCall call)
    {
        McfOrder order;
        try
        {
            order = await connection.Outbound.GetOrderAsync(orderId, call).ConfigureAwait(false);
        }
        catch (McfException)
        {
            throw rejection;
        }

        if (FulfillmentOrderStatuses.AreSame(order.Status, FulfillmentOrderStatuses.Cancelled))
        {
            return new(readsOrder ? order : null, IsRepeated: true);
        }

        throw rejection is McfOrderNotCancellableException
            ? new McfOrderNotCancellableException($"{rejection.Message} Its status is {order.Status}.", rejection.Context, rejection)
            {
                OrderStatus = order.Status,
                ApiVersion = connection.ApiVersion,
            }
            : rejection;
    }
}
