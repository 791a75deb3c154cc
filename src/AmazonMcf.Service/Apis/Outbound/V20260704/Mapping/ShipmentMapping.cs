using AmazonMcf.Service.Apis.Outbound.V20260704.KnownValues;
using AmazonMcf.Service.Book;
using Wire = AmazonMcf.Outbound.V20260704.Wire;

namespace AmazonMcf.Service.Apis.Outbound.V20260704.Mapping;

/// <summary>Shipments and their packages as they are answered.</summary>
internal static class ShipmentMapping
{
    private const string TrackingPage = "https://www.swiship.com/track?id=";
    private const string PhotoPage = "https://www.swiship.com/proof?id=";

    /// <summary>Writes a shipment.</summary>
    /// <param name="shipment">The shipment.</param>
    /// <param name="order">Its order.</param>
    /// <param name="now">The time (UTC).</param>
    public static Wire.Shipment ToWire(this Shipment shipment, OrderRecord order, DateTime now) => new()
    {
        AmazonShipmentId = shipment.Id,
        AmazonFacility = new Wire.AmazonFacility
        {
            FacilityId = shipment.Center,
            Address = FulfillmentCenters.Find(shipment.Center)?.Address.ToWire(),
        },
        Status = WireValues.ShipmentStatuses.ToWire(shipment.Status),
        ShipTime = shipment.ShipDate,
        DeliveryTime = shipment.ArrivalDate,
        Items = [.. shipment.Parts.Select((part, index) => Item(order, shipment, part, index))],
        Packages = shipment.Packages?.ConvertAll(package => Package(order, shipment, package, now)),
        ServiceLevel = new Wire.ShipmentServiceLevel { ServiceTier = WireValues.ServiceTiers.ToWire(order.Speed) },
    };

    private static Wire.ShipmentItem Item(OrderRecord order, Shipment shipment, ShipmentPart part, int index) => new()
    {
        ShipmentItemId = ItemId(shipment, index),
        ProductIdentifier = new Wire.ProductIdentifier { AmazonSku = order.FindLine(part.LineId)!.Sku },
        LineItemId = part.LineId,
        Amount = OrderMapping.ToAmount(part.Units),
        PackageId = part.Package > 0 ? PackageIds.Of(part.Package) : null,
    };

    private static string ItemId(Shipment shipment, int index) => FormattableString.Invariant($"{shipment.Id}-{index + 1}");

    private static Wire.Package Package(OrderRecord order, Shipment shipment, Package package, DateTime now)
    {
        var tracking = TrackingScript.Describe(order, shipment, package, now);
        return new Wire.Package
        {
            PackageId = PackageIds.Of(package.Number),
            DeliveryTime = package.Report?.ArrivalDate ?? shipment.ArrivalDate,
            Status = package.Report?.Status ?? tracking.Status,
            Tracking = Tracking(tracking, TrackingScript.Delivery(order, shipment, package, now)),
            ShipmentItemIds =
            [
                .. shipment.Parts
                    .Select((part, index) => (part, Id: ItemId(shipment, index)))
                    .Where(entry => entry.part.Package == package.Number)
                    .Select(entry => entry.Id),
            ],
        };
    }

    private static Wire.Tracking Tracking(PackageTracking tracking, DropOffPlace? delivered)
    {
        var report = tracking.Package.Report;
        var number = report?.TrackingNumber ?? tracking.Package.TrackingNumber;
        return new Wire.Tracking
        {
            Carrier = new Wire.CarrierTracking
            {
                CarrierCode = tracking.Package.CarrierCode(tracking.Order),
                TrackingNumber = number,
                TrackingUrl = report?.CarrierUrl,
            },
            Amazon = new Wire.AmazonTracking
            {
                TrackingNumber = tracking.Package.AmazonTrackingNumber,
                TrackingUrl = report?.AmazonUrl ?? TrackingPage + number,
            },
            DropOffLocation = delivered.ToWire(),
            ProofOfDelivery = delivered is null ? null : new Wire.ProofOfDelivery
            {
                DeliveryPhotoUrl = report?.PhotoUrl ?? (tracking.SignedForBy is null ? PhotoPage + number : null),
                ReceivedBy = tracking.SignedForBy,
            },
        };
    }
}
