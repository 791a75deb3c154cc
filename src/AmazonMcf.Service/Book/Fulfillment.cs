using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Service.Book;

/// <summary>Gathers the units of an order from the stock, by the policy the seller chose, and makes shipments of them.</summary>
internal static class Fulfillment
{
    /// <summary>Takes what there is for the open units; what is missing is given up or waited for.</summary>
    public static void Fill(OrderRecord order, Instant instant)
    {
        var stock = instant.StockOf(order);
        var taken = Take(order, stock);
        var isShort = order.Lines.Any(line => order.Unplanned(line) > TakenFor(taken, line));
        if (isShort && order.Policy == FulfillmentPolicies.FillOrKill)
        {
            foreach (var (line, units) in taken)
            {
                stock.PutBack(line.FnSku, units);
            }

            Kill(order, instant);
            return;
        }

        Shipments.Plan(order, taken, instant);
        foreach (var line in order.Lines)
        {
            stock.Release(line, line.Reserved);
        }

        if (isShort && Waits(order, instant))
        {
            order.FillDeadline ??= instant.At + instant.Rules.FillAllWait;
        }
        else
        {
            GiveUpOpen(order);
        }

        Settle(order, instant.At);
    }

    /// <summary>Gives up all units that have not left.</summary>
    public static void Kill(OrderRecord order, Instant instant)
    {
        Shipments.CallOff(order, order.PendingShipments, ShipmentStatuses.CancelledByFulfiller, instant);
        instant.StockOf(order).ReleaseAll(order);
        GiveUpOpen(order);
        Settle(order, instant.At);
    }

    /// <summary>Brings the status in line with the shipments: processing while one is open, final once every unit is settled.</summary>
    public static void Settle(OrderRecord order, DateTime at)
    {
        if (order.PendingShipments.Any())
        {
            order.MoveTo(FulfillmentOrderStatuses.Processing, at);
        }
        else if (order.Lines.All(line => order.Unplanned(line) == 0))
        {
            order.MoveTo(Outcome(order), at);
        }

        if (order.IsTerminal)
        {
            order.FillDeadline = null;
            Estimates.Clear(order);
        }
    }

    /// <summary>Gives up the units that are in no shipment.</summary>
    public static void GiveUpOpen(OrderRecord order)
    {
        foreach (var line in order.Lines)
        {
            line.Unfulfillable += order.Unplanned(line);
        }

        order.FillDeadline = null;
    }

    private static List<(OrderLine Line, int Units)> Take(OrderRecord order, MarketplaceInventory stock) => order.Lines
        .Select(line => (Line: line, Units: stock.Pick(line, order.Unplanned(line))))
        .Where(taken => taken.Units > 0)
        .ToList();

    private static int TakenFor(List<(OrderLine Line, int Units)> taken, OrderLine line) =>
        taken.Where(entry => entry.Line == line).Sum(entry => entry.Units);

    private static bool Waits(OrderRecord order, Instant instant) => order.Policy == FulfillmentPolicies.FillAll
        && !(order.FillDeadline <= instant.At);

    private static string Outcome(OrderRecord order)
    {
        if (!order.LeftShipments.Any())
        {
            return order.Lines.All(line => line.Cancelled == line.Quantity)
                ? FulfillmentOrderStatuses.Cancelled
                : FulfillmentOrderStatuses.Unfulfillable;
        }

        return order.Lines.All(line => line.Dropped == 0)
            ? FulfillmentOrderStatuses.Complete
            : FulfillmentOrderStatuses.CompletePartialled;
    }
}
