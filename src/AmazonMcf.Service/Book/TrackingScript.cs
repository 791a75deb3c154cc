using AmazonMcf.Model.Known;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Catalogue;

namespace AmazonMcf.Service.Book;

/// <summary>Where a package is at a moment: a pure function of its shipment and the time.</summary>
internal static class TrackingScript
{
    private static readonly TimeSpan LeavesDepot = TimeSpan.FromHours(2);
    private static readonly TimeSpan VanLoaded = TimeSpan.FromHours(8);
    private static readonly TimeSpan ShortRound = TimeSpan.FromHours(1);

    /// <summary>Everything the service tells about a package.</summary>
    public static PackageTrackingDetails Describe(
        OrderRecord order, FulfillmentShipment shipment, FulfillmentShipmentPackage package, DateTime now)
    {
        var carrier = Carriers.Of(order.MarketplaceId);
        var events = Events(order, shipment).Where(entry => entry.EventDate <= now).ToList();
        events.Reverse();
        var status = Status(events);
        var isDelivered = status == CurrentStatuses.Delivered;
        return new PackageTrackingDetails
        {
            PackageNumber = package.PackageNumber,
            TrackingNumber = package.TrackingNumber,
            CustomerTrackingLink = "https://www.swiship.com/track?id=" + package.TrackingNumber,
            CarrierCode = package.CarrierCode,
            CarrierPhoneNumber = carrier.Phone,
            CarrierUrl = carrier.Url,
            ShipDate = shipment.ShippingDate,
            EstimatedArrivalDate = shipment.EstimatedArrivalDate,
            ShipToAddress = Place(order.Head.DestinationAddress),
            CurrentStatus = status,
            CurrentStatusDescription = CurrentStatuses.Description(status),
            DeliveryWindow = status == CurrentStatuses.InTransit ? null : Window(order, shipment),
            SignedForBy = isDelivered && NeedsSignature(order) ? order.Head.DestinationAddress?.Name : null,
            AdditionalLocationInfo = isDelivered ? DropOff(order) : null,
            TrackingEvents = events,
        };
    }

    /// <summary>What is known about a handover; null before it.</summary>
    public static DeliveryInformation? Delivery(OrderRecord order, FulfillmentShipment shipment, DateTime now) =>
        shipment.FulfillmentShipmentStatus == ShipmentStatuses.Shipped && shipment.EstimatedArrivalDate <= now
            ? new DeliveryInformation
            {
                DropOffLocation = order.DeliveryPreferences?.DropOffLocation
                    ?? new DropOffLocation { Type = DropOffLocationTypes.FrontDoor },
            }
            : null;

    private static IEnumerable<TrackingEvent> Events(OrderRecord order, FulfillmentShipment shipment)
    {
        var left = shipment.ShippingDate!.Value;
        var arrives = shipment.EstimatedArrivalDate!.Value;
        var origin = Place(FulfilmentCentres.Find(shipment.FulfillmentCenterId!)?.Address);
        var destination = Place(order.Head.DestinationAddress);
        var halfWay = left + TimeSpan.FromTicks((arrives - left).Ticks / 2);
        var inVan = arrives.Date + VanLoaded;
        if (inVan >= arrives || inVan <= halfWay)
            inVan = arrives - ShortRound > halfWay ? arrives - ShortRound : arrives;
        return new[]
        {
            Event(EventCodes.Event102, left, origin),
            Event(EventCodes.Event202, left + LeavesDepot, origin),
            Event(EventCodes.Event201, halfWay, destination),
            Event(EventCodes.Event302, inVan, destination),
            Event(EventCodes.Event301, arrives, destination),
        }.Where(entry => entry.EventDate <= arrives).OrderBy(entry => entry.EventDate);
    }

    private static TrackingEvent Event(string code, DateTime at, TrackingAddress? place) => new()
    {
        EventDate = at,
        EventCode = code,
        EventAddress = place,
        EventDescription = EventCodes.Description(code),
    };

    private static string Status(List<TrackingEvent> newestFirst)
    {
        if (newestFirst.Exists(entry => entry.EventCode == EventCodes.Event301))
            return CurrentStatuses.Delivered;
        return newestFirst.Exists(entry => entry.EventCode == EventCodes.Event302)
            ? CurrentStatuses.OutForDelivery
            : CurrentStatuses.InTransit;
    }

    private static DateRange Window(OrderRecord order, FulfillmentShipment shipment)
    {
        if (order.Head.DeliveryWindow is { } promised)
            return new DateRange { Earliest = promised.StartDate, Latest = promised.EndDate };
        return new DateRange
        {
            Earliest = shipment.EstimatedArrivalDate - ShortRound,
            Latest = shipment.EstimatedArrivalDate + ShortRound,
        };
    }

    private static bool NeedsSignature(OrderRecord order) => order.Head.FeatureConstraints?.Any(
        feature => feature.FeatureName == FeatureNames.SignatureConfirmation
            && feature.FeatureFulfillmentPolicy == FeatureFulfillmentPolicies.Required) == true;

    private static string DropOff(OrderRecord order)
    {
        var wanted = order.DeliveryPreferences?.DropOffLocation?.Type;
        return wanted is not null && AdditionalLocations.All.Contains(wanted) ? wanted : AdditionalLocations.FrontDoor;
    }

    private static TrackingAddress? Place(Address? address) => address is null
        ? null
        : new TrackingAddress { City = address.City, State = address.StateOrRegion, Country = address.CountryCode };
}
