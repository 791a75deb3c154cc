using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Service.Book;

/// <summary>What time does to an order. Each call makes the one change that is due.</summary>
internal static class Lifecycle
{
    // The address that lets tests see a validation fail after the order was accepted.
    private const string UnusablePostalCode = "00000";

    /// <summary>Makes the change that is due at a moment.</summary>
    public static void Change(OrderRecord order, Moment moment)
    {
        Returns.ProcessArrived(order, moment);
        if (Timetable.CancelDue(order, moment.Rules) <= moment.At)
        {
            Cancellation.Cancel(order, moment);
        }
        else
        {
            ChangeStatus(order, moment);
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

    private static void ChangeStatus(OrderRecord order, Moment moment)
    {
        switch (order.Status)
        {
            case FulfillmentOrderStatuses.New when moment.At >= order.StatusUpdatedDate + moment.Rules.Validation:
                Validate(order, moment);
                break;
            case FulfillmentOrderStatuses.Received or FulfillmentOrderStatuses.Planning when order.IsHeld:
                if (moment.At >= Timetable.HoldEnd(order, moment.Rules))
                {
                    Cancellation.Cancel(order, moment);
                }

                break;
            case FulfillmentOrderStatuses.Received when moment.At >= order.ReleasedDate + moment.Rules.Planning:
                order.MoveTo(FulfillmentOrderStatuses.Planning, moment.At);
                break;
            case FulfillmentOrderStatuses.Planning when moment.At >= order.ReleasedDate + moment.Rules.Picking:
                Fulfilment.Fill(order, moment);
                break;
            case FulfillmentOrderStatuses.Processing:
                Dispatch.ShipDue(order, moment);
                if (order.FillDeadline is not null)
                {
                    Fulfilment.Fill(order, moment);
                }

                break;
        }
    }

    private static bool IsDeliverable(OrderRecord order) => order.Destination?.PostalCode != UnusablePostalCode;

    private static void Validate(OrderRecord order, Moment moment)
    {
        if (IsDeliverable(order))
        {
            order.MoveTo(FulfillmentOrderStatuses.Received, moment.At);
            return;
        }

        moment.StockOf(order).ReleaseAll(order);
        order.MoveTo(FulfillmentOrderStatuses.Invalid, moment.At);
        Estimates.Clear(order);
    }
}
