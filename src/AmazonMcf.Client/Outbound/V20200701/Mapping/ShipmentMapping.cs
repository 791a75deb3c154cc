using System.Globalization;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Outbound.Mapping;

/// <summary>Shipments and their packages: wire to model.</summary>
internal static class ShipmentMapping
{
    /// <summary>The id of a package: its number. Units that are not packed have the number 0.</summary>
    public static string? IdOf(int? packageNumber) =>
        packageNumber is { } number and not 0 ? number.ToString(CultureInfo.InvariantCulture) : null;

    public static McfShipment ToModel(FulfillmentShipment shipment, string? orderId) => new()
    {
        SellerFulfillmentOrderId = orderId,
        AmazonShipmentId = shipment.AmazonShipmentId,
        FulfillmentCenterId = shipment.FulfillmentCenterId,
        Status = ShipmentStatuses.Normalize(shipment.FulfillmentShipmentStatus),
        ShippingDate = shipment.ShippingDate,
        EstimatedArrivalDate = shipment.EstimatedArrivalDate,
        ShippingNotes = shipment.ShippingNotes.ToModel(),
        Items = shipment.FulfillmentShipmentItem.ToModel(ToModel),
        Packages = shipment.FulfillmentShipmentPackage.ToModel(package => ToModel(package, shipment.AmazonShipmentId, orderId)),
        AdditionalData = new UnmappedMembers().Add(shipment.AdditionalData).Found,
    };

    private static McfShipmentItem ToModel(FulfillmentShipmentItem item) => new()
    {
        SellerSku = item.SellerSku,
        SellerFulfillmentOrderItemId = item.SellerFulfillmentOrderItemId,
        Quantity = item.Quantity ?? 0,
        PackageNumber = item.PackageNumber,
        PackageId = IdOf(item.PackageNumber),
        SerialNumber = item.SerialNumber,
        ManufacturerLotCodes = item.ManufacturerLotCodes.ToModel(),
        AdditionalData = new UnmappedMembers().Add(item.AdditionalData).Found,
    };

    private static McfPackage ToModel(FulfillmentShipmentPackage package, string? shipmentId, string? orderId)
    {
        var delivery = package.DeliveryInformation;
        var unmapped = new UnmappedMembers()
            .Add(package.AdditionalData)
            .Add("lockerDetails", package.LockerDetails?.AdditionalData)
            .Add("deliveryInformation", delivery?.AdditionalData);
        return new McfPackage
        {
            SellerFulfillmentOrderId = orderId,
            AmazonShipmentId = shipmentId,
            PackageNumber = package.PackageNumber ?? 0,
            PackageId = IdOf(package.PackageNumber),
            CarrierCode = package.CarrierCode,
            TrackingNumber = package.TrackingNumber,
            AmazonFulfillmentTrackingNumber = package.AmazonFulfillmentTrackingNumber,
            EstimatedArrivalDate = package.EstimatedArrivalDate,
            LockerNumber = package.LockerDetails?.LockerNumber,
            LockerAccessCode = package.LockerDetails?.LockerAccessCode,
            DropOffLocation = DropOffMapping.ToModel(delivery?.DropOffLocation, unmapped, "deliveryInformation.dropOffLocation"),
            DeliveryDocuments = delivery?.DeliveryDocumentList.ToModel("deliveryInformation.deliveryDocumentList", (document, path) =>
            {
                unmapped.Add(path, document.AdditionalData);
                return new McfDeliveryDocument { DocumentType = document.DocumentType, Url = document.Url };
            }) ?? [],
            AdditionalData = unmapped.Found,
        };
    }
}
