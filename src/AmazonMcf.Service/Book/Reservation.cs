using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Service.Book;

/// <summary>Keeps units for the lines of an order that has not been planned yet.</summary>
internal static class Reservation
{
    /// <summary>
    /// Makes the units kept fit the quantities. An order that is filled whole or not at all must have all of them; any other at least
    /// one. Nothing is booked when the order is rejected.
    /// </summary>
    /// <exception cref="ServiceErrorException">NoInventory, naming the first line that comes short.</exception>
    public static void Cover(OrderRecord order, Instant instant)
    {
        var stock = instant.StockOf(order);
        var promises = Share(order, stock);
        var firstShort = order.Lines.Find(line => promises[line] < line.Quantity);
        var mustBeWhole = order.Policy == FulfillmentPolicies.FillOrKill;
        if (firstShort is not null && (mustBeWhole || promises.Values.All(units => units == 0)))
        {
            throw ServiceErrors.NoStock(firstShort.Id);
        }

        foreach (var line in order.Lines)
        {
            if (promises[line] > line.Reserved)
            {
                stock.Reserve(line, promises[line] - line.Reserved);
            }
            else
            {
                stock.Release(line, line.Reserved - promises[line]);
            }
        }
    }

    // Lines may draw on the same units, so what one line takes is missing for the next.
    private static Dictionary<OrderLine, int> Share(OrderRecord order, MarketplaceInventory stock)
    {
        var free = order.Lines
            .GroupBy(line => line.FnSku, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => stock.Available(group.Key) + group.Sum(line => Math.Max(0, line.Reserved - line.Quantity)),
                StringComparer.Ordinal);
        var promises = new Dictionary<OrderLine, int>();
        foreach (var line in order.Lines)
        {
            var kept = Math.Min(line.Reserved, line.Quantity);
            var more = Math.Min(line.Quantity - kept, free[line.FnSku]);
            free[line.FnSku] -= more;
            promises.Add(line, kept + more);
        }

        return promises;
    }
}
