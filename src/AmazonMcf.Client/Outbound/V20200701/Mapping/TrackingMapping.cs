using System.Text.Json;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Outbound.Mapping;

/// <summary>Where packages are: wire to model.</summary>
internal static class TrackingMapping
{
    public static McfTracking ToModel(PackageTrackingDetails details)
    {
        var unmapped = new UnmappedMembers().Add(details.AdditionalData);
        return new McfTracking
        {
            PackageNumber = details.PackageNumber ?? 0,
            PackageId = ShipmentMapping.IdOf(details.PackageNumber),
            TrackingNumber = details.TrackingNumber,
            CarrierCode = details.CarrierCode,
            CarrierPhoneNumber = details.CarrierPhoneNumber,
            CarrierUrl = details.CarrierUrl,
            CustomerTrackingLink = DecodeLink(details.CustomerTrackingLink),
            CurrentStatus = CurrentStatuses.Normalize(details.CurrentStatus),
            CurrentStatusDescription = details.CurrentStatusDescription,
            ShipDate = details.ShipDate,
            EstimatedArrivalDate = details.EstimatedArrivalDate,
            DeliveryWindow = WindowMapping.ToModel(details.DeliveryWindow, unmapped, "deliveryWindow"),
            ShipToAddress = ToModel(details.ShipToAddress),
            SignedForBy = details.SignedForBy,
            AdditionalLocationInfo = details.AdditionalLocationInfo,
            TrackingEvents = details.TrackingEvents.ToModel("trackingEvents", (e, path) => ToModel(e, unmapped, path)),
            AdditionalData = unmapped.Found,
        };
    }

    /// <summary>The service has been seen to send the whole link percent-encoded, with a line break at its end.</summary>
    public static string? DecodeLink(string? link)
    {
        var text = link?.Trim();
        if (text is null || IsLink(text))
        {
            return text;
        }

        var decoded = Uri.UnescapeDataString(text).Trim();
        return IsLink(decoded) ? decoded : text;
    }

    private static bool IsLink(string text) =>
        text.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http:", StringComparison.OrdinalIgnoreCase);

    // Some responses contain a postal address here, with the names of one.
    private static McfTrackingAddress? ToModel(TrackingAddress? address) => address is null ? null : new McfTrackingAddress
    {
        City = address.City,
        State = address.State ?? Text(address, "stateOrRegion"),
        Country = address.Country ?? Text(address, "countryCode"),
        AdditionalData = new UnmappedMembers().Add(address.AdditionalData).Found,
    };

    private static string? Text(TrackingAddress address, string member) =>
        address.AdditionalData?.TryGetValue(member, out var value) == true && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static McfTrackingEvent ToModel(TrackingEvent trackingEvent, UnmappedMembers unmapped, string path)
    {
        unmapped.Add(path, trackingEvent.AdditionalData);
        return new McfTrackingEvent
        {
            EventDate = trackingEvent.EventDate,
            EventAddress = ToModel(trackingEvent.EventAddress),
            EventCode = trackingEvent.EventCode,
            EventDescription = trackingEvent.EventDescription,
        };
    }
}
