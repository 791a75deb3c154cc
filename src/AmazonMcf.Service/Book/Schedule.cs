using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Service.Book;

/// <summary>When time will change an order next: a pure function of the order and the rules.</summary>
internal static class Schedule
{
    /// <summary>The moment of the next change (UTC); null when time alone changes nothing any more.</summary>
    public static DateTime? NextChange(OrderRecord order, ServiceRules rules)
    {
        DateTime? next = null;
        foreach (var due in Candidates(order, rules))
        {
            next = next is { } earliest && earliest <= due ? next : due;
        }

        return next < order.StatusUpdatedDate ? order.StatusUpdatedDate : next;
    }

    /// <summary>When a hold runs out.</summary>
    public static DateTime HoldEnd(OrderRecord order, ServiceRules rules) => order.ReceivedDate + rules.Hold;

    /// <summary>When a requested cancellation takes effect; null if none is pending.</summary>
    public static DateTime? CancelDue(OrderRecord order, ServiceRules rules) =>
        order.IsCancellable ? order.CancelRequestedDate + rules.CancelDelay : null;

    /// <summary>When a return reaches the fulfillment center; null when it has arrived.</summary>
    public static DateTime? ReturnDue(ReturnRecord item, ServiceRules rules) =>
        item.IsProcessed ? null : item.ChangedDate + rules.ReturnTransit;

    private static IEnumerable<DateTime> Candidates(OrderRecord order, ServiceRules rules)
    {
        if (CancelDue(order, rules) is { } cancel)
        {
            yield return cancel;
        }

        if (StatusChange(order, rules) is { } change)
        {
            yield return change;
        }

        if (order.FillDeadline is { } deadline)
        {
            yield return deadline;
        }

        if (order.Status == FulfillmentOrderStatuses.Processing)
        {
            foreach (var shipment in order.PendingShipments)
            {
                yield return shipment.ShipDate!.Value;
            }
        }

        foreach (var item in order.Returns)
        {
            if (ReturnDue(item, rules) is { } arrival)
            {
                yield return arrival;
            }
        }
    }

    private static DateTime? StatusChange(OrderRecord order, ServiceRules rules) => order.Status switch
    {
        FulfillmentOrderStatuses.New => order.StatusUpdatedDate + rules.Validation,
        FulfillmentOrderStatuses.Received when order.IsHeld => HoldEnd(order, rules),
        FulfillmentOrderStatuses.Received => order.ReleasedDate + rules.Planning,
        FulfillmentOrderStatuses.Planning when order.IsHeld => HoldEnd(order, rules),
        FulfillmentOrderStatuses.Planning when order.FillDeadline is null => order.ReleasedDate + rules.Picking,
        _ => null,
    };
}
