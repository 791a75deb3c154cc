using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Model;
using AmazonMcf.Outbound.Mapping;
using IsoTime = AmazonMcf.Outbound.Wire.IsoTime;

namespace AmazonMcf.Inbound.V20240320.Mapping;

/// <summary>Shipments of a plan.</summary>
internal static class ShipmentMapping
{
    public static McfInboundShipment ToModel(Shipment shipment, string inboundPlanId)
    {
        var unmapped = Unmapped(shipment);
        var (window, tracking, freight) = (shipment.SelectedDeliveryWindow, shipment.TrackingDetails, shipment.FreightInformation);
        return new()
        {
            InboundPlanId = inboundPlanId,
            ShipmentId = shipment.ShipmentId,
            ShipmentConfirmationId = shipment.ShipmentConfirmationId,
            Name = shipment.Name,
            Status = shipment.Status,
            WarehouseId = shipment.Destination?.WarehouseId,
            DestinationType = shipment.Destination?.DestinationType,
            DestinationAddress = PartyMapping.ToModel(shipment.Destination?.Address),
            SourceAddress = PartyMapping.ToModel(shipment.Source?.Address),
            PlacementOptionId = shipment.PlacementOptionId,
            TransportationOptionId = shipment.SelectedTransportationOptionId,
            DeliveryWindowOptionId = window?.DeliveryWindowOptionId,
            DeliveryWindowStart = window?.StartDate,
            DeliveryWindowEnd = window?.EndDate,
            DeliveryWindowEditableUntil = window?.EditableUntil,
            ReadyToShipStart = shipment.Dates?.ReadyToShipWindow?.Start,
            AmazonReferenceId = shipment.AmazonReferenceId,
            Tracking = (tracking?.SpdTrackingDetail?.SpdTrackingItems).ToModel(item => ToModel(item, unmapped)),
            FreightBillNumber = string.Join("; ", tracking?.LtlTrackingDetail?.FreightBillNumber ?? []).NullIfBlank(),
            BillOfLadingNumber = tracking?.LtlTrackingDetail?.BillOfLadingNumber,
            FreightClass = freight?.FreightClass,
            DeclaredValue = FeeMapping.ToModel(freight?.DeclaredValue, unmapped, "freightInformation.declaredValue"),
            Contact = PartyMapping.ToModel(shipment.ContactInformation, unmapped),
            AdditionalData = unmapped.Found,
        };
    }

    public static UpdateShipmentTrackingDetailsRequest ToWire(McfInboundTrackingUpdate update) => new()
    {
        TrackingDetails = new()
        {
            SpdTrackingDetail = update.Boxes.Count == 0 ? null : new() { SpdTrackingItems = [.. update.Boxes.Select(ToWire)] },
            LtlTrackingDetail = update.FreightBillNumber.NullIfBlank() is { } bill
                ? new() { FreightBillNumber = [bill], BillOfLadingNumber = update.BillOfLadingNumber.NullIfBlank() }
                : null,
        },
    };

    private static SpdTrackingItemInput ToWire(McfInboundTracking tracking) =>
        new() { BoxId = tracking.BoxId, TrackingId = tracking.TrackingId };

    private static McfInboundTracking ToModel(SpdTrackingItem item, UnmappedMembers unmapped)
    {
        unmapped.Add("trackingDetails.spdTrackingDetail.spdTrackingItems", item.AdditionalData);
        return new() { BoxId = item.BoxId, TrackingId = item.TrackingId, ValidationStatus = item.TrackingNumberValidationStatus };
    }

    // What few shipments have: availability of the window, the end of the time of readiness, appointments in India.
    private static UnmappedMembers Unmapped(Shipment shipment)
    {
        var (window, tracking, ready) = (shipment.SelectedDeliveryWindow, shipment.TrackingDetails, shipment.Dates?.ReadyToShipWindow);
        var unmapped = new UnmappedMembers().Add(shipment.AdditionalData)
            .Add("source", shipment.Source?.AdditionalData)
            .Add("destination", shipment.Destination?.AdditionalData)
            .Add("dates", shipment.Dates?.AdditionalData)
            .Add("dates.readyToShipWindow", ready?.AdditionalData)
            .Add("selectedDeliveryWindow", window?.AdditionalData)
            .Add("freightInformation", shipment.FreightInformation?.AdditionalData)
            .Add("trackingDetails", tracking?.AdditionalData)
            .Add("trackingDetails.spdTrackingDetail", tracking?.SpdTrackingDetail?.AdditionalData)
            .Add("trackingDetails.ltlTrackingDetail", tracking?.LtlTrackingDetail?.AdditionalData);
        AddText(unmapped, "source.sourceType", shipment.Source?.SourceType);
        AddText(unmapped, "selectedDeliveryWindow.availabilityType", window?.AvailabilityType);
        AddText(unmapped, "dates.readyToShipWindow.end", Text(ready?.End));
        AddText(unmapped, "dates.readyToShipWindow.editableUntil", Text(ready?.EditableUntil));
        foreach (var appointment in shipment.SelfShipAppointmentDetails ?? [])
        {
            const string Path = "selfShipAppointmentDetails";
            unmapped.Add(Path, appointment.AdditionalData)
                .Add(Path + ".appointmentSlotTime", appointment.AppointmentSlotTime?.AdditionalData);
            AddText(unmapped, Path + ".appointmentId", appointment.AppointmentId is { } id ? FormattableString.Invariant($"{id}") : null);
            AddText(unmapped, Path + ".appointmentStatus", appointment.AppointmentStatus);
            AddText(unmapped, Path + ".appointmentSlotTime.startTime", Text(appointment.AppointmentSlotTime?.StartTime));
            AddText(unmapped, Path + ".appointmentSlotTime.endTime", Text(appointment.AppointmentSlotTime?.EndTime));
        }

        return unmapped;
    }

    private static string? Text(DateTime? time) => time is { } known ? IsoTime.Format(known) : null;

    private static void AddText(UnmappedMembers unmapped, string path, string? text)
    {
        if (text is not null)
        {
            unmapped.AddText(path, text);
        }
    }
}
