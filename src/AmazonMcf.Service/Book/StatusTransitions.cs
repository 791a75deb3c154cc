using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Service.Book;

/// <summary>Moves orders to a status by hand, as a sandbox allows: from any status that has a way out to any status.</summary>
internal static class StatusTransitions
{
    /// <summary>Moves an order, with all that belongs to the status it moves to.</summary>
    /// <exception cref="ServiceErrorException">InvalidValue when the order has come to its end with another status.</exception>
    public static void Apply(OrderRecord order, string status, Instant instant)
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
                Pick(order, OpenUnits(order), instant);
                break;
            case FulfillmentOrderStatuses.Complete:
                Pick(order, OpenUnits(order), instant);
                ShipAll(order, instant);
                break;
            case FulfillmentOrderStatuses.CompletePartialled:
                ShipPart(order, instant);
                break;
            case FulfillmentOrderStatuses.Unfulfillable:
                Fulfillment.Kill(order, instant);
                break;
            case FulfillmentOrderStatuses.Cancelled:
                Cancellation.Cancel(order, instant);
                break;
            default:
                Rewind(order, instant);
                break;
        }

        order.MoveTo(status, instant.At);
        if (order.IsTerminal)
        {
            Finish(order, instant);
        }
    }

    private static void Rewind(OrderRecord order, Instant instant)
    {
        Shipments.TakeAway(order, instant);
        order.FillDeadline = null;
        if (!order.IsHeld)
        {
            order.ReleasedDate = instant.At;
        }

        Estimates.Promise(order, instant.Rules);
    }

    private static void Finish(OrderRecord order, Instant instant)
    {
        Shipments.TakeAway(order, instant);
        instant.StockOf(order).ReleaseAll(order);
        order.FillDeadline = null;
        Estimates.Clear(order);
    }

    private static void ShipPart(OrderRecord order, Instant instant)
    {
        if (!order.LeftShipments.Any())
        {
            Shipments.TakeAway(order, instant);
            var first = OpenUnits(order).Take(1)
                .Select(entry => (entry.Line, order.Lines.Count == 1 && entry.Units > 1 ? 1 : entry.Units))
                .ToList();
            Pick(order, first, instant);
            ShipAll(order, instant);
        }

        Fulfillment.Kill(order, instant);
    }

    private static List<(OrderLine Line, int Units)> OpenUnits(OrderRecord order) => order.Lines
        .Select(line => (Line: line, Units: order.Unplanned(line)))
        .Where(entry => entry.Units > 0)
        .ToList();

    private static void Pick(OrderRecord order, List<(OrderLine Line, int Units)> units, Instant instant)
    {
        if (units.Count == 0)
        {
            return;
        }

        var stock = instant.StockOf(order);
        foreach (var (line, count) in units)
        {
            stock.PickAnyway(line, count);
        }

        order.FillDeadline = null;
        Shipments.PlanTogether(order, units, instant);
    }

    private static void ShipAll(OrderRecord order, Instant instant)
    {
        foreach (var shipment in order.PendingShipments.ToList())
        {
            Dispatch.Ship(order, shipment, unitsPerPackage: int.MaxValue, instant);
        }
    }
}
