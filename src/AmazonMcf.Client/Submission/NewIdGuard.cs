using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using SellingPartner.Telemetry;

namespace AmazonMcf.Submission;

/// <summary>
/// Finds orders that were placed before their ids got a prefix or a suffix: to the service, the same order under a new id is a new order,
/// and it would ship again. Costs one read for an order with a prefix or suffix. An absence is not remembered beyond the call: another
/// program can place the order at any time.
/// </summary>
/// <param name="orders">Reads orders.</param>
internal sealed class NewIdGuard(IOrders orders)
{
    /// <summary>
    /// The order that exists under the id without prefix and suffix; null if there is none, or if it is a different order.
    /// </summary>
    /// <param name="order">The order to place.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <exception cref="McfException">The id cannot be read, so it is not known whether the order exists.</exception>
    public async Task<McfOrder?> FindEarlierAsync(McfOrderRequest order, ApiCall call)
    {
        if (order.Source?.OrderId is not { Length: > 0 } id || id == order.SellerFulfillmentOrderId)
        {
            return null;
        }

        try
        {
            var earlier = await orders.GetOrderAsync(id, call).ConfigureAwait(false);
            return OrderComparison.IsSameShipment(order, earlier) ? earlier : null;
        }
        catch (McfOrderNotFoundException)
        {
            return null;
        }
    }
}
