using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Service.Book;

/// <summary>Moves orders to a status by hand, as a sandbox allows: from any status that has a way out to any status.</summary>
internal static class StatusDirector
{
    /// <summary>Moves an order, with all that belongs to the status it moves to.</summary>
    /// <exception cref="ServiceErrorException">InvalidValue when the order has come to its end with another status.</exception>
    public static void Direct(OrderRecord order, string status, Moment moment)
    {
        if (order.IsTerminal && order.Status != status)
        {
            throw ServiceErrors.InvalidValue(status, "FulfillmentOrderStatus");
        }

        if (order.Status == status)
        {
            return;
        }

        switch (status)
        {
            case FulfillmentOrderStatuses.Processing:
                Pick(order, OpenUnits(order), moment);
                break;
            case FulfillmentOrderStatuses.Complete:
                Pick(order, OpenUnits(order), moment);
                ShipAll(order, moment);
                break;
            case FulfillmentOrderStatuses.CompletePartialled:
                ShipPart(order, moment);
                break;
            case FulfillmentOrderStatuses.Unfulfillable:
                Fulfilment.Kill(order, moment);
                break;
            case FulfillmentOrderStatuses.Cancelled:
                Cancellation.Cancel(order, moment);
                break;
            default:
                Rewind(order, moment);
                break;
        }

        order.MoveTo(status, moment.At);
        if (order.IsTerminal)
        {
            Finish(order, moment);
        }
    }

    private static void Rewind(OrderRecord order, Moment moment)
    {
        Shipments.TakeAway(order, moment);
        order.FillDeadline = null;
        if (!order.IsHeld)
        {
            order.ReleasedDate = moment.At;
        }

        Estimates.Promise(order, moment.Rules);
    }

    private static void Finish(OrderRecord order, Moment moment)
    {
        Shipments.TakeAway(order, moment);
        moment.StockOf(order).ReleaseAll(order);
        order.FillDeadline = null;
        Estimates.Clear(order);
    }

    private static void ShipPart(OrderRecord order, Moment moment)
    {
        if (!order.LeftShipments.Any())
        {
            Shipments.TakeAway(order, moment);
            var first = OpenUnits(order).Take(1)
                .Select(entry => (entry.Line, order.Lines.Count == 1 && entry.Units > 1 ? 1 : entry.Units))
                .ToList();
            Pick(order, first, moment);
            ShipAll(order, moment);
        }

        Fulfilment.Kill(order, moment);
    }

    private static List<(OrderLine Line, int Units)> OpenUnits(OrderRecord order) => order.Lines
        .Select(line => (Line: line, Units: order.Unplanned(line)))
        .Where(entry => entry.Units > 0)
        .ToList();

    private static void Pick(OrderRecord order, List<(OrderLine Line, int Units)> units, Moment moment)
    {
        if (units.Count == 0)
        {
            return;
        }

        var stock = moment.StockOf(order);
        foreach (var (line, count) in units)
        {
            stock.PickAnyway(line, count);
        }

        order.FillDeadline = null;
        Shipments.PlanTogether(order, units, moment);
    }

    private static void ShipAll(OrderRecord order, Moment moment)
    {
        foreach (var shipment in order.PendingShipments.ToList())
        {
            Dispatch.Ship(order, shipment, unitsPerPackage: int.MaxValue, moment);
        }
    }
}
