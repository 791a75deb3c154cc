using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound;
using AmazonMcf.Repairs;
using SellingPartner.Errors;
using SellingPartner.Telemetry;

namespace AmazonMcf.Submission;

/// <summary>
/// Cancels an order and places what is left of it under an id of its own, which follows from the first: a run that was interrupted finds
/// its order again. Nothing is placed before the order was read as canceled, unfulfillable or invalid, without a parcel.
/// </summary>
/// <param name="orders">Reads and cancels orders.</param>
/// <param name="placer">Places orders exactly once.</param>
/// <param name="time">The clock of the waits.</param>
/// <param name="interval">The time between two reads of an order that is being canceled.</param>
/// <param name="timeout">How long to wait for the cancellation.</param>
/// <param name="validate">Checks the new order before the first one is canceled.</param>
internal sealed class OrderRepairer(
    IOrders orders,
    OrderPlacer placer,
    TimeProvider time,
    TimeSpan interval,
    TimeSpan timeout,
    Func<McfOrderRequest, IReadOnlyList<McfValidationError>> validate)
{
    /// <summary>Repairs an order.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The result of placing the new order.</returns>
    /// <exception cref="McfOrderNotRepairableException">A parcel exists or may come, or nothing is left.</exception>
    /// <exception cref="McfException">The order could not be read, canceled or placed.</exception>
    public async Task<McfOrderResult> RepairAsync(string id, ApiCall call)
    {
        var order = await ReadAsync(id, call).ConfigureAwait(false);
        RequireNoParcel(order, call);
        RequireValid(order, call);
        if (!order.IsTerminal)
        {
            await RequireFreeIdAsync(order, call).ConfigureAwait(false);
            order = await CancelAsync(id, call).ConfigureAwait(false);
            RequireNoParcel(order, call);
        }

        var request = RequireValid(order, call);
        var result = await PlaceAsync(order, request, call).ConfigureAwait(false);
        result.Reason = $"Repairs order '{id}', whose status is {order.Status}. {result.Reason}".TrimEnd();
        return result;
    }

    /// <summary>Reads an order and tells what <see cref="RepairAsync"/> would do about it. Changes nothing.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The order, and what would be done or why nothing would be, as the end of a sentence about it.</returns>
    /// <exception cref="McfException">The order could not be read.</exception>
    public async Task<(McfOrder Order, string Plan)> PlanAsync(string id, ApiCall call)
    {
        var order = await ReadAsync(id, call).ConfigureAwait(false);
        try
        {
            RequireNoParcel(order, call);
            RequireValid(order, call);
        }
        catch (McfOrderNotRepairableException obstacle)
        {
            return (order, $"nothing is done, since {obstacle.Why}");
        }
        catch (McfValidationException obstacle)
        {
            return (order, $"nothing is done, since the new order is not valid: {obstacle.Errors[0]}");
        }

        var next = RepairId.Next(order);
        return (order, await ExistsAsync(next, call).ConfigureAwait(false)
            ? $"nothing is placed, since order '{next}' exists already"
            : order.IsTerminal ? $"it is placed again as '{next}'" : $"it is canceled, and placed again as '{next}'");
    }

    // The id of the next repair depends on whether the order is one.
    private async Task<McfOrder> ReadAsync(string id, ApiCall call) => await RepairLookup.DecideAsync(
        await orders.GetOrderAsync(id, call).ConfigureAwait(false), orders, call).ConfigureAwait(false);

    private async Task<McfOrderResult> PlaceAsync(McfOrder order, McfOrderRequest request, ApiCall call)
    {
        try
        {
            return await placer.PlaceAsync(request, call, allowNewId: true).ConfigureAwait(false);
        }
        catch (McfOrderConflictException conflict)
        {
            // The id follows from the order, so that the user cannot choose a different one.
            throw new McfOrderNotRepairableException(
                $"Order '{order.SellerFulfillmentOrderId}' was not placed again. {conflict.Message}", conflict.Context, conflict)
            {
                Remedy = OrderRemedies.RepairIdTaken(order.Status, request.SellerFulfillmentOrderId!),
            };
        }
    }

    // A cancellation is a request only: the service may still ship the order, so that only the status counts.
    private async Task<McfOrder> CancelAsync(string id, ApiCall call)
    {
        await orders.CancelOrderAsync(id, call).ConfigureAwait(false);
        var start = time.GetTimestamp();
        while (true)
        {
            var order = await ReadAsync(id, call).ConfigureAwait(false);
            if (order.IsTerminal)
            {
                return order;
            }

            if (time.GetElapsedTime(start) >= timeout)
            {
                throw Refuse(order, call, $"the service has not canceled it yet (status {order.Status})");
            }

            await time.Delay(interval, call.Dispatch).ConfigureAwait(false);
            call.OnWaited(interval);
        }
    }

    private static void RequireNoParcel(McfOrder order, ApiCall call)
    {
        if (!order.IsDetailed || order.Items is not { Count: > 0 })
        {
            throw Refuse(order, call, "the service did not return its lines");
        }

        var shipment = order.Shipments.OrEmpty().FirstOrDefault(MayShip);
        if (shipment is not null)
        {
            throw Refuse(order, call, $"shipment '{shipment.AmazonShipmentId}' of it exists (status {shipment.Status})");
        }

        if (order.IsTerminal && !RepairProof.HasEndedWithoutParcel(order))
        {
            throw Refuse(order, call, $"its status is {order.Status}");
        }
    }

    // The new order is placed after the first one ends, so one that exists before is a different order.
    private async Task RequireFreeIdAsync(McfOrder order, ApiCall call)
    {
        var id = RepairId.Next(order);
        if (await ExistsAsync(id, call).ConfigureAwait(false))
        {
            throw Refuse(
                order,
                call,
                $"an order '{id}' exists already, so the order was not canceled either",
                OrderRemedies.RepairIdTaken(order.Status, id));
        }
    }

    private async Task<bool> ExistsAsync(string id, ApiCall call)
    {
        try
        {
            await orders.GetOrderAsync(id, call).ConfigureAwait(false);
            return true;
        }
        catch (McfOrderNotFoundException)
        {
            return false;
        }
    }

    private McfOrderRequest RequireValid(McfOrder order, ApiCall call)
    {
        var request = RepairOrder.Of(order) ?? throw Refuse(order, call, "nothing of it is left to be shipped");
        return validate(request) is { Count: > 0 } errors
            ? throw new McfValidationException(
                $"Order '{order.SellerFulfillmentOrderId}' was not {(order.IsTerminal ? "placed again" : "canceled")}: {errors[0]}", errors)
            : request;
    }

    // A pending shipment is canceled with its order. One with a package ships.
    private static bool MayShip(McfShipment shipment) => shipment.Packages.Count > 0
        || shipment.Status is not (null
            or ShipmentStatuses.Pending
            or ShipmentStatuses.CancelledByFulfiller
            or ShipmentStatuses.CancelledBySeller);

    private static McfOrderNotRepairableException Refuse(McfOrder order, ApiCall call, string why, string? remedy = null) => new(
        $"Order '{order.SellerFulfillmentOrderId}' was not placed again: {why}.",
        new ErrorContext
        {
            Operation = OutboundOperations.GetFulfillmentOrder.Name,
            Target = order.SellerFulfillmentOrderId,
            RequestId = call.RequestId,
            Attempts = call.Attempts,
            Waited = call.Waited,
        })
    {
        Why = why,
        Remedy = remedy ?? OrderRemedies.Unrepairable(order.Status),
    };
}
