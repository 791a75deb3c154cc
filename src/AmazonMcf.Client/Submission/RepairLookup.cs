using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound;
using AmazonMcf.Repairs;
using SellingPartner.Telemetry;

namespace AmazonMcf.Submission;

/// <summary>Reads the orders that tell whether an order is a repair, and whether it was repaired.</summary>
internal static class RepairLookup
{
    /// <summary>
    /// Reads the first order if an order can be a repair and its own number does not tell, and records the result in the order.
    /// </summary>
    /// <param name="order">The order.</param>
    /// <param name="orders">Reads orders.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The order.</returns>
    /// <exception cref="McfException">The first order exists and could not be read.</exception>
    public static async Task<McfOrder> DecideAsync(McfOrder order, IOrders orders, ApiCall call)
    {
        if (RepairId.IsRepair(order) is null)
        {
            try
            {
                var id = RepairId.Split(order.SellerFulfillmentOrderId).Id;
                order.IsProvenRepair = RepairProof.IsRepairOf(order, await orders.GetOrderAsync(id, call).ConfigureAwait(false));
            }
            catch (McfOrderNotFoundException)
            {
                order.IsProvenRepair = false;
            }
        }

        return order;
    }

    /// <summary>Whether an order was placed again, possibly several times, and the last of its repairs was not canceled.</summary>
    /// <param name="order">The order. Whether it is a repair itself is known afterward.</param>
    /// <param name="orders">Reads orders.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <exception cref="McfException">An order exists and could not be read.</exception>
    public static async Task<bool> IsRepairedAsync(McfOrder order, IOrders orders, ApiCall call)
    {
        var last = await DecideAsync(order, orders, call).ConfigureAwait(false);
        if (!RepairProof.HasEndedWithoutParcel(last))
        {
            return false;
        }

        try
        {
            do
            {
                var next = await orders.GetOrderAsync(RepairId.Next(last), call).ConfigureAwait(false);
                if (!RepairProof.IsRepairOf(next, last))
                {
                    return false;
                }

                next.IsProvenRepair = true;
                last = next;
            }
            while (FulfillmentOrderStatuses.AreSame(last.Status, FulfillmentOrderStatuses.Cancelled));
            return true;
        }
        catch (McfOrderNotFoundException)
        {
            return false;
        }
    }

    /// <summary>
    /// The order whose units a canceled order has, too, because it repairs it; the order itself if it is not a canceled repair.
    /// </summary>
    /// <param name="order">The order; whether it is a repair is known.</param>
    /// <param name="orders">Reads orders.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <exception cref="McfException">The first order exists and could not be read.</exception>
    public static async Task<McfOrder> OriginAsync(McfOrder order, IOrders orders, ApiCall call)
    {
        var (id, number) = RepairId.Split(order);
        if (number == 0
            || !FulfillmentOrderStatuses.AreSame(order.Status, FulfillmentOrderStatuses.Cancelled)
            || !RepairProof.HasEndedWithoutParcel(order))
        {
            return order;
        }

        try
        {
            var first = await orders.GetOrderAsync(id, call).ConfigureAwait(false);
            return RepairProof.IsRepairOf(order, first) ? first : order;
        }
        catch (McfOrderNotFoundException)
        {
            return order;
        }
    }
}
