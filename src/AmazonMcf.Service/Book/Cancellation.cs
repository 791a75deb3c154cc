using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Service.Book;

/// <summary>Cancels orders, asked by the seller or because a hold ran out.</summary>
internal static class Cancellation
{
    /// <summary>Takes the seller's request. Its effect comes at once or after the delay of the store's rules.</summary>
    /// <exception cref="ServiceErrorException">DuplicateCancel or OrderNotCancellable.</exception>
    public static void Request(OrderRecord order, Instant instant)
    {
        if (order.CancelRequestedDate is not null)
        {
            throw ServiceErrors.CancelledBefore(order.Id);
        }

        if (!order.IsCancellable)
        {
            throw ServiceErrors.NotCancellable();
        }

        order.CancelRequestedDate = instant.At;
        if (instant.Rules.CancelDelay <= TimeSpan.Zero)
        {
            Cancel(order, instant);
        }
    }

    /// <summary>Stops all that has not left and frees its stock.</summary>
    public static void Cancel(OrderRecord order, Instant instant)
    {
        Shipments.CallOff(order, order.PendingShipments, ShipmentStatuses.CancelledBySeller, instant);
        instant.StockOf(order).ReleaseAll(order);
        foreach (var line in order.Lines)
        {
            line.Cancelled += order.Unplanned(line);
        }

        order.FillDeadline = null;
        order.MoveTo(FulfillmentOrderStatuses.Cancelled, instant.At);
        Estimates.Clear(order);
    }
}
