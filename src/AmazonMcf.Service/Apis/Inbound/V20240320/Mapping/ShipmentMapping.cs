using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Inbound.Plans;
using Shipment = AmazonMcf.Inbound.V20240320.Wire.Shipment;

namespace AmazonMcf.Service.Apis.Inbound.V20240320.Mapping;

/// <summary>Turns shipments into the types of the API.</summary>
internal static class ShipmentMapping
{
    private const string Validated = "VALIDATED";

    private static readonly TimeSpan ReadyWindow = TimeSpan.FromDays(7);
    private static readonly TimeSpan EditableBefore = TimeSpan.FromDays(1);

    public static Shipment ToWire(this ShipmentRecord shipment) => new()
    {
        ShipmentId = shipment.Id,
        PlacementOptionId = shipment.PlacementId,
        ShipmentConfirmationId = shipment.ConfirmationId,
        AmazonReferenceId = IsPartneredFreight(shipment) ? "AMZ-" + shipment.ConfirmationId : null,
        Name = shipment.Name,
        Status = shipment.Status,
        Source = new ShipmentSource { SourceType = "SELLER_FACILITY", Address = shipment.Source.ToWire() },
        Destination = ToDestination(shipment.Center),
        SelectedTransportationOptionId = shipment.TransportId,
        SelectedDeliveryWindow = shipment.Window is { } window ? ToSelected(window) : null,
        Dates = shipment.ReadyFrom is { } ready ? new Dates { ReadyToShipWindow = ToReady(ready) } : null,
        ContactInformation = shipment.Contact is { } contact
            ? new ContactInformation { Name = contact.Name, PhoneNumber = contact.Phone, Email = contact.Email }
            : null,
        FreightInformation = shipment.Freight is { } freight ? ToFreight(freight) : null,
        TrackingDetails = shipment.Tracking is { } tracking ? ToTracking(tracking) : null,
        SelfShipAppointmentDetails = [],
    };

    public static ContentUpdatePreview ToWire(this ContentPreview preview, ShipmentRecord shipment) => new()
    {
        ContentUpdatePreviewId = preview.Id,
        Expiration = preview.Expiration,
        RequestedUpdates = new RequestedUpdates
        {
            Boxes = preview.Boxes.ConvertAll(BoxMapping.ToWire),
            Items = preview.Lines.ConvertAll(BoxMapping.ToInput),
        },
        TransportationOption = shipment.Transport!.ToWire(shipment, preview.Cost),
    };

    private static bool IsPartneredFreight(ShipmentRecord shipment) =>
        shipment.Transport is { Solution: TransportOffer.Partnered, Mode: TransportOffer.LessThanTruckload };

    private static ShipmentDestination ToDestination(string center)
    {
        var address = FulfillmentCenters.Find(center)?.Address;
        return new ShipmentDestination
        {
            DestinationType = "AMAZON_WAREHOUSE",
            WarehouseId = center,
            Address = address is null ? null : new Address
            {
                Name = center,
                AddressLine1 = address.Line1,
                City = address.City ?? address.State,
                StateOrProvinceCode = address.State,
                PostalCode = address.PostalCode,
                CountryCode = address.Country,
            },
        };
    }

    private static SelectedDeliveryWindow ToSelected(WindowOffer window) => new()
    {
        DeliveryWindowOptionId = window.Id,
        StartDate = window.Start,
        EndDate = window.End,
        EditableUntil = window.Start - EditableBefore,
        AvailabilityType = window.Availability,
    };

    private static Window ToReady(DateTime start) => new()
    {
        Start = start,
        End = start + ReadyWindow,
        EditableUntil = start + ReadyWindow - EditableBefore,
    };

    private static FreightInformation ToFreight(InboundFreight freight) => new()
    {
        FreightClass = freight.Class,
        DeclaredValue = freight.Value is { } value ? new Currency { Amount = value, Code = freight.Currency } : null,
    };

    private static TrackingDetails ToTracking(ShipmentTracking tracking) => new()
    {
        SpdTrackingDetail = tracking.Boxes is null ? null : new SpdTrackingDetail
        {
            SpdTrackingItems =
            [
                .. tracking.Boxes
                    .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    .Select(pair => new SpdTrackingItem
                    {
                        BoxId = pair.Key,
                        TrackingId = pair.Value,
                        TrackingNumberValidationStatus = Validated,
                    }),
            ],
        },
        LtlTrackingDetail = tracking.FreightBills is null ? null : new LtlTrackingDetail
        {
            FreightBillNumber = tracking.FreightBills,
            BillOfLadingNumber = tracking.BillOfLading,
        },
    };
}
