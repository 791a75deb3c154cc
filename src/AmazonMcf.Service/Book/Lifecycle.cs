using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Service.Book;

/// <summary>What time does to an order. Each call makes the one change that is due.</summary>
internal static class Lifecycle
{
    // The address that lets tests see a validation fail after the order was accepted.
    private const string UnusablePostalCode = "00000";

    /// <summary>Creates the change that is due at a moment.</summary>
    public static void Change(OrderRecord order, Instant instant)
    {
        Returns.ProcessArrived(order, instant);
        if (Schedule.CancelDue(order, instant.Rules) <= instant.At)
        {
            Cancellation.Cancel(order, instant);
        }
        else
        {
            ChangeStatus(order, instant);
        }
    }

    /// <summary>Whether the next change of an order touches neither stock nor ids, and so nothing of other orders.</summary>
    public static bool IsNextAlone(OrderRecord order) =>
        order.CancelRequestedDate is null
        && order.Returns.Count == 0
        && order.Status switch
        {
            FulfillmentOrderStatuses.New => IsDeliverable(order),
            FulfillmentOrderStatuses.Received => !order.IsHeld,
            _ => false,
        };

    private static void ChangeStatus(OrderRecord order, Instant instant)
    {
        switch (order.Status)
        {
            case FulfillmentOrderStatuses.New when instant.At >= order.StatusUpdatedDate + instant.Rules.Validation:
                Validate(order, instant);
                break;
            case FulfillmentOrderStatuses.Received or FulfillmentOrderStatuses.Planning when order.IsHeld:
                if (instant.At >= Schedule.HoldEnd(order, instant.Rules))
                {
                    Cancellation.Cancel(order, instant);
                }

                break;
            case FulfillmentOrderStatuses.Received when instant.At >= order.ReleasedDate + instant.Rules.Planning:
                order.MoveTo(FulfillmentOrderStatuses.Planning, instant.At);
                break;
            case FulfillmentOrderStatuses.Planning when instant.At >= order.ReleasedDate + instant.Rules.Picking:
                Fulfillment.Fill(order, instant);
                break;
            case FulfillmentOrderStatuses.Processing:
                Dispatch.ShipDue(order, instant);
                if (order.FillDeadline is not null)
                {
                    Fulfillment.Fill(order, instant);
                }

                break;
        }
    }

    private static bool IsDeliverable(OrderRecord order) => order.Destination?.PostalCode != UnusablePostalCode;

    private static void Validate(OrderRecord order, Instant instant)
    {
        if (IsDeliverable(order))
        {
            order.MoveTo(FulfillmentOrderStatuses.Received, instant.At);
            return;
        }

        instant.StockOf(order).ReleaseAll(order);
        order.MoveTo(FulfillmentOrderStatuses.Invalid, instant.At);
        Estimates.Clear(order);
    }
}
