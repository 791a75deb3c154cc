using AmazonMcf.Model.Known;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Book;

/// <summary>Makes shipments of picked units, and calls them off.</summary>
internal static class Shipments
{
    /// <summary>Makes a shipment a fulfilment centre, and more where a centre has too much for one.</summary>
    public static void Plan(OrderRecord order, IEnumerable<(OrderLine Line, int Units)> picked, Moment moment)
    {
        var (shipDate, arrivalDate) = Estimates.Compute(order, moment.Rules, moment.At);
        foreach (var centre in picked.GroupBy(entry => entry.Line.Centre, StringComparer.Ordinal))
        {
            foreach (var load in Split(centre, moment.Rules.UnitsPerShipment))
                Add(order, centre.Key, load, shipDate, arrivalDate, moment.Session);
        }

        foreach (var (line, _) in picked)
        {
            line.Item.EstimatedShipDate = shipDate;
            line.Item.EstimatedArrivalDate = arrivalDate;
        }
    }

    /// <summary>Makes a single shipment of picked units.</summary>
    public static void PlanTogether(OrderRecord order, IReadOnlyList<(OrderLine Line, int Units)> picked, Moment moment)
    {
        var (shipDate, arrivalDate) = Estimates.Compute(order, moment.Rules, moment.At);
        Add(order, picked[0].Line.Centre, picked, shipDate, arrivalDate, moment.Session);
    }

    /// <summary>Stops shipments that have not left and puts their units back on the shelf.</summary>
    public static void CallOff(OrderRecord order, IEnumerable<FulfillmentShipment> shipments, string status, Moment moment)
    {
        var stock = moment.StockOf(order);
        foreach (var shipment in shipments.ToList())
        {
            shipment.FulfillmentShipmentStatus = status;
            shipment.ShippingDate = null;
            shipment.EstimatedArrivalDate = null;
            foreach (var item in shipment.FulfillmentShipmentItem!)
                stock.PutBack(order.FindLine(item.SellerFulfillmentOrderItemId)!.FnSku, item.Quantity!.Value);
        }
    }

    /// <summary>Takes shipments that have not left away as if they had never been, and keeps their units for the order.</summary>
    public static void TakeAway(OrderRecord order, Moment moment)
    {
        var stock = moment.StockOf(order);
        foreach (var item in order.PendingShipments.SelectMany(shipment => shipment.FulfillmentShipmentItem!))
            stock.PutBackReserved(order.FindLine(item.SellerFulfillmentOrderItemId)!, item.Quantity!.Value);
        order.Shipments.RemoveAll(shipment => shipment.FulfillmentShipmentStatus == ShipmentStatuses.Pending);
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
                    continue;
                yield return load;
                load = [];
                room = limit;
            }
        }

        if (load.Count > 0)
            yield return load;
    }

    private static void Add(
        OrderRecord order,
        string centre,
        IReadOnlyList<(OrderLine Line, int Units)> load,
        DateTime shipDate,
        DateTime arrivalDate,
        IStoreSession session) => order.Shipments.Add(new FulfillmentShipment
        {
            AmazonShipmentId = Identifiers.Shipment(session),
            FulfillmentCenterId = centre,
            FulfillmentShipmentStatus = ShipmentStatuses.Pending,
            ShippingDate = shipDate,
            EstimatedArrivalDate = arrivalDate,
            FulfillmentShipmentItem = load.Select(part => new FulfillmentShipmentItem
            {
                SellerSku = part.Line.Item.SellerSku,
                SellerFulfillmentOrderItemId = part.Line.Id,
                Quantity = part.Units,
                PackageNumber = 0,
            }).ToList(),
        });
}
