using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Service.Book;

/// <summary>Where a package is at a moment: a pure function of its shipment and the time.</summary>
internal static class TrackingScript
{
    private static readonly TimeSpan LeavesDepot = TimeSpan.FromHours(2);
    private static readonly TimeSpan VanLoaded = TimeSpan.FromHours(8);
    private static readonly TimeSpan ShortRound = TimeSpan.FromHours(1);

    /// <summary>Everything there is to know about a package.</summary>
    public static PackageTracking Describe(OrderRecord order, Shipment shipment, Package package, DateTime now)
    {
        var stops = Stops(order, shipment).Where(stop => stop.At <= now).Reverse().ToList();
        var reported = package.Report?.Status;
        var status = reported is not null && CurrentStatuses.All.Contains(reported) ? reported : Status(stops);
        var isDelivered = status == CurrentStatuses.Delivered;
        return new PackageTracking(order, shipment, package, status, stops)
        {
            Window = status == CurrentStatuses.InTransit ? null : Window(order, shipment),
            SignedForBy = isDelivered ? package.Report?.ReceivedBy ?? (NeedsSignature(order) ? order.Destination?.Name : null) : null,
            DropOff = isDelivered ? DropOff(order, package) : null,
        };
    }

    /// <summary>Where a package was handed over; null before it.</summary>
    public static DropOffPlace? Delivery(OrderRecord order, Shipment shipment, Package package, DateTime now) =>
        IsDelivered(shipment, package, now)
            ? package.Report?.DropOff ?? order.Delivery?.DropOff ?? new DropOffPlace { Type = DropOffLocationTypes.FrontDoor }
            : null;

    private static bool IsDelivered(Shipment shipment, Package package, DateTime now) =>
        package.Report?.Status is { } reported
            ? reported == CurrentStatuses.Delivered
            : shipment.HasLeft && shipment.ArrivalDate <= now;

    private static IEnumerable<TrackingStop> Stops(OrderRecord order, Shipment shipment)
    {
        var left = shipment.ShipDate!.Value;
        var arrives = shipment.ArrivalDate!.Value;
        var origin = FulfillmentCenters.Find(shipment.Center)?.Address;
        var halfWay = left + TimeSpan.FromTicks((arrives - left).Ticks / 2);
        var inVan = arrives.Date + VanLoaded;
        if (inVan >= arrives || inVan <= halfWay)
        {
            inVan = arrives - ShortRound > halfWay ? arrives - ShortRound : arrives;
        }

        return new[]
        {
            new TrackingStop(EventCodes.Event102, left, origin),
            new TrackingStop(EventCodes.Event202, left + LeavesDepot, origin),
            new TrackingStop(EventCodes.Event201, halfWay, order.Destination),
            new TrackingStop(EventCodes.Event302, inVan, order.Destination),
            new TrackingStop(EventCodes.Event301, arrives, order.Destination),
        }.Where(stop => stop.At <= arrives).OrderBy(stop => stop.At);
    }

    private static string Status(List<TrackingStop> newestFirst)
    {
        if (newestFirst.Exists(stop => stop.Code == EventCodes.Event301))
        {
            return CurrentStatuses.Delivered;
        }

        return newestFirst.Exists(stop => stop.Code == EventCodes.Event302)
            ? CurrentStatuses.OutForDelivery
            : CurrentStatuses.InTransit;
    }

    private static (DateTime? Earliest, DateTime? Latest) Window(OrderRecord order, Shipment shipment) => order.Window is { } promised
        ? (promised.Start, promised.End)
        : (shipment.ArrivalDate - ShortRound, shipment.ArrivalDate + ShortRound);

    private static bool NeedsSignature(OrderRecord order) => order.Features?.Any(
        feature => feature.Name == FeatureNames.SignatureConfirmation && feature.IsRequired) == true;

    private static string DropOff(OrderRecord order, Package package)
    {
        var wanted = package.Report?.DropOff?.Type ?? order.Delivery?.DropOff?.Type;
        return wanted is not null && AdditionalLocations.All.Contains(wanted) ? wanted : AdditionalLocations.FrontDoor;
    }
}
