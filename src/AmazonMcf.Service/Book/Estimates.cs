using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Service.Book;

/// <summary>When goods leave and arrive.</summary>
internal static class Estimates
{
    private static readonly TimeSpan BeforeWindow = TimeSpan.FromHours(12);
    private static readonly TimeSpan ShortestPicking = TimeSpan.FromMinutes(1);

    /// <summary>Writes the estimates of an order that is to ship on its lines.</summary>
    public static void Promise(OrderRecord order, ServiceRules rules)
    {
        if (order.ReleasedDate is not { } released)
        {
            return;
        }

        var (shipDate, arrivalDate) = Compute(order.Speed, order.Window, rules, released + rules.Picking);
        foreach (var line in order.Lines)
        {
            line.ShipDate = shipDate;
            line.ArrivalDate = arrivalDate;
        }
    }

    /// <summary>Takes the estimates from lines of which nothing was or will be sent.</summary>
    public static void Clear(OrderRecord order)
    {
        foreach (var line in order.Lines.Where(line => line.Dropped == line.Quantity || IsDead(order)))
        {
            line.ShipDate = null;
            line.ArrivalDate = null;
        }
    }

    /// <summary>When units leave and arrive whose picking begins at a moment.</summary>
    public static (DateTime ShipDate, DateTime ArrivalDate) Compute(
        string? speed,
        TimeWindow? window,
        ServiceRules rules,
        DateTime pickDate
    )
    {
        var shipDate = pickDate + (rules.Shipping - rules.Picking);
        if (window is not { Start: { } start, End: { } end })
        {
            return (shipDate, shipDate + Transit(speed, rules));
        }

        var latest = start - BeforeWindow;
        shipDate = shipDate <= latest ? shipDate : Later(latest, pickDate + ShortestPicking);
        var middle = start + TimeSpan.FromTicks((end - start).Ticks / 2);
        return (shipDate, middle > shipDate ? middle : shipDate + BeforeWindow);
    }

    private static TimeSpan Transit(string? speed, ServiceRules rules) => speed switch
    {
        ShippingSpeedCategories.Expedited => rules.ExpeditedTransit,
        ShippingSpeedCategories.Priority => rules.PriorityTransit,
        _ => rules.StandardTransit,
    };

    private static bool IsDead(OrderRecord order) => order.Status is FulfillmentOrderStatuses.Cancelled
        or FulfillmentOrderStatuses.Invalid or FulfillmentOrderStatuses.Unfulfillable;

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
}
