using AmazonMcf.Model.KnownValues;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Book;

/// <summary>Makes shipments of picked units, and calls them off.</summary>
internal static class Shipments
{
    /// <summary>Makes a shipment a fulfillment center, and more where a center has too much for one.</summary>
    public static void Plan(OrderRecord order, IEnumerable<(OrderLine Line, int Units)> picked, Instant instant)
    {
        var (shipDate, arrivalDate) = Estimates.Compute(order.Speed, order.Window, instant.Rules, instant.At);
        foreach (var center in picked.GroupBy(entry => entry.Line.Center, StringComparer.Ordinal))
        {
            foreach (var load in Split(center, instant.Rules.UnitsPerShipment))
            {
                Add(order, center.Key, load, shipDate, arrivalDate, instant.Session);
            }
        }

        foreach (var (line, _) in picked)
        {
            line.ShipDate = shipDate;
            line.ArrivalDate = arrivalDate;
        }
    }

    /// <summary>Makes a single shipment of picked units.</summary>
    public static void PlanTogether(OrderRecord order, IReadOnlyList<(OrderLine Line, int Units)> picked, Instant instant)
    {
        var (shipDate, arrivalDate) = Estimates.Compute(order.Speed, order.Window, instant.Rules, instant.At);
        Add(order, picked[0].Line.Center, picked, shipDate, arrivalDate, instant.Session);
    }

    /// <summary>Stops shipments that have not left and puts their units back on the shelf.</summary>
    public static void CallOff(OrderRecord order, IEnumerable<Shipment> shipments, string status, Instant instant)
    {
        var stock = instant.StockOf(order);
        foreach (var shipment in shipments.ToList())
        {
            shipment.Status = status;
            shipment.ShipDate = null;
            shipment.ArrivalDate = null;
            foreach (var part in shipment.Parts)
            {
                stock.PutBack(order.FindLine(part.LineId)!.FnSku, part.Units);
            }
        }
    }

    /// <summary>Takes shipments that have not left away as if they had never been, and keeps their units for the order.</summary>
    public static void TakeAway(OrderRecord order, Instant instant)
    {
        var stock = instant.StockOf(order);
        foreach (var part in order.PendingShipments.SelectMany(shipment => shipment.Parts))
        {
            stock.PutBackReserved(order.FindLine(part.LineId)!, part.Units);
        }

        order.Shipments.RemoveAll(shipment => shipment.Status == ShipmentStatuses.Pending);
    }

    /// <summary>Splits units, line by line, into loads no larger than a limit.</summary>
    public static IEnumerable<IReadOnlyList<(OrderLine Line, int Units)>> Split(
        IEnumerable<(OrderLine Line, int Units)> units, int limit)
    {
        var load = new List<(OrderLine Line, int Units)>();
        var room = limit;
        foreach (var (line, count) in units)
        {
            for (var left = count; left > 0;)
            {
                var part = Math.Min(left, room);
                load.Add((line, part));
                left -= part;
                room -= part;
                if (room > 0)
                {
                    continue;
                }

                yield return load;
                load = [];
                room = limit;
            }
        }

        if (load.Count > 0)
        {
            yield return load;
        }
    }

    private static void Add(
        OrderRecord order,
        string center,
        IReadOnlyList<(OrderLine Line, int Units)> load,
        DateTime shipDate,
        DateTime arrivalDate,
        IStoreSession session) => order.Shipments.Add(new Shipment
        {
            Id = Identifiers.Shipment(session),
            Center = center,
            Status = ShipmentStatuses.Pending,
            ShipDate = shipDate,
            ArrivalDate = arrivalDate,
            Parts = load.Select(part => new ShipmentPart { LineId = part.Line.Id, Units = part.Units }).ToList(),
        });
}
