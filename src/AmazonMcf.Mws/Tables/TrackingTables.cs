using AmazonMcf.Model;
using static AmazonMcf.Mws.MwsScalars;

namespace AmazonMcf.Mws;

/// <summary>Where packages are.</summary>
internal static class TrackingTables
{
    private static readonly MwsType<McfTrackingAddress> Address = new MwsType<McfTrackingAddress>()
        .One("City", address => address.City, Text)
        .One("State", address => address.State, Text)
        .One("Country", address => address.Country, Text);

    private static readonly MwsType<McfTrackingEvent> Event = new MwsType<McfTrackingEvent>()
        .One("EventDate", tracking => tracking.EventDate, Time)
        .One("EventAddress", tracking => tracking.EventAddress, Address)
        .One("EventCode", tracking => tracking.EventCode, MwsSpellings.EventCode);

    public static MwsType<McfTracking> Tracking { get; } = new MwsType<McfTracking>()
        .One("PackageNumber", tracking => tracking.PackageNumber, OptionalNumber)
        .One("TrackingNumber", tracking => tracking.TrackingNumber, Text)
        .One("CarrierCode", tracking => tracking.CarrierCode, Text)
        .One("CarrierPhoneNumber", tracking => tracking.CarrierPhoneNumber, Text)
        .One("CarrierURL", tracking => tracking.CarrierUrl, Text)
        .One("ShipDate", tracking => tracking.ShipDate, Time)
        .One("EstimatedArrivalDate", tracking => tracking.EstimatedArrivalDate, Time)
        .One("ShipToAddress", tracking => tracking.ShipToAddress, Address)
        .One("CurrentStatus", tracking => tracking.CurrentStatus, MwsSpellings.CurrentStatus)
        .One("SignedForBy", tracking => tracking.SignedForBy, TextOrEmpty)
        .One("AdditionalLocationInfo", tracking => tracking.AdditionalLocationInfo, Text)
        .Many("TrackingEvents", tracking => tracking.TrackingEvents, Event);
}
