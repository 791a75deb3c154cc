using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Book;

namespace AmazonMcf.Service.Apis.Outbound.V20200701.Mapping;

/// <summary>Packages on the road as they are answered.</summary>
internal static class TrackingMapping
{
    /// <summary>Writes where a package is.</summary>
    public static PackageTrackingDetails ToWire(this PackageTracking tracking)
    {
        var carrier = Carriers.Of(tracking.Order.MarketplaceId);
        var report = tracking.Package.Report;
        var number = report?.TrackingNumber ?? tracking.Package.TrackingNumber;
        return new PackageTrackingDetails
        {
            PackageNumber = tracking.Package.Number,
            TrackingNumber = number,
            CustomerTrackingLink = report?.AmazonUrl ?? "https://www.swiship.com/track?id=" + number,
            CarrierCode = tracking.Package.CarrierCode(tracking.Order),
            CarrierPhoneNumber = carrier.Phone,
            CarrierUrl = carrier.Url,
            ShipDate = tracking.Shipment.ShipDate,
            EstimatedArrivalDate = report?.ArrivalDate ?? tracking.Shipment.ArrivalDate,
            ShipToAddress = Place(tracking.Order.Destination),
            CurrentStatus = tracking.Status,
            CurrentStatusDescription = CurrentStatuses.Description(tracking.Status),
            DeliveryWindow = tracking.Window is { } window ? new DateRange { Earliest = window.Earliest, Latest = window.Latest } : null,
            SignedForBy = tracking.SignedForBy,
            AdditionalLocationInfo = tracking.DropOff,
            TrackingEvents = [.. tracking.Stops.Select(Event)],
        };
    }

    private static TrackingEvent Event(TrackingStop stop) => new()
    {
        EventDate = stop.At,
        EventCode = stop.Code,
        EventAddress = Place(stop.Place),
        EventDescription = EventCodes.Description(stop.Code),
    };

    private static TrackingAddress? Place(PostalAddress? address) => address is null
        ? null
        : new TrackingAddress { City = address.City, State = address.State, Country = address.Country };
}
