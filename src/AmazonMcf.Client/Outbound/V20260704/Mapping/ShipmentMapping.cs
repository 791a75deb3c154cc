using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Mapping;
using AmazonMcf.Outbound.V20260704.Wire;

namespace AmazonMcf.Outbound.V20260704.Mapping;

/// <summary>Shipments and their packages, which contain their tracking: wire to model.</summary>
internal static class ShipmentMapping
{
    private const string DeliveryImage = "DELIVERY_IMAGE";

    public static McfShipment ToModel(Shipment shipment, string? orderId)
    {
        var unmapped = new UnmappedMembers().Add(shipment.AdditionalData)
            .Add("amazonFacility", shipment.AmazonFacility?.AdditionalData)
            .Add("serviceLevel", shipment.ServiceLevel?.AdditionalData);
        return new McfShipment
        {
            SellerFulfillmentOrderId = orderId,
            AmazonShipmentId = shipment.AmazonShipmentId,
            FulfillmentCenterId = shipment.AmazonFacility?.FacilityId,
            FulfillmentCenterAddress = AddressMapping.ToModel(shipment.AmazonFacility?.Address),
            Status = FulfillmentValues.ShipmentStatusToModel(shipment.Status),
            ShippingSpeedCategory = FulfillmentValues.TierToModel(shipment.ServiceLevel?.ServiceTier),
            ShippingDate = shipment.ShipTime,
            EstimatedArrivalDate = shipment.DeliveryTime,
            ShippingNotes = shipment.ShippingNotes.ToModel(),
            Items = shipment.Items.ToModel(item => ToModel(item, shipment)),
            Packages = shipment.Packages.ToModel(package => ToModel(package, shipment, orderId)),
            AdditionalData = unmapped.Found,
        };
    }

    private static McfShipmentItem ToModel(ShipmentItem item, Shipment shipment)
    {
        var unmapped = new UnmappedMembers().Add(item.AdditionalData)
            .Add("productIdentifier", item.ProductIdentifier?.AdditionalData)
            .AddIfAny("shipmentItemId", item.ShipmentItemId);
        foreach (var kind in item.UnitIdentifiers ?? new Dictionary<string, List<string>>())
        {
            unmapped.AddList("unitIdentifiers." + kind.Key, kind.Value);
        }

        return new McfShipmentItem
        {
            SellerSku = item.ProductIdentifier?.AmazonSku,
            SellerFulfillmentOrderItemId = item.LineItemId,
            Quantity = FulfillmentValues.ToModel(item.Amount, unmapped, "amount"),
            PackageId = item.PackageId.NullIfBlank() ?? PackageOf(item, shipment),
            AdditionalData = unmapped.Found,
        };
    }

    // The service may say which package contains an item, or which items a package contains. Units that are in several packages belong to
    // none of them.
    private static string? PackageOf(ShipmentItem item, Shipment shipment)
    {
        if (item.ShipmentItemId.NullIfBlank() is not { } id)
        {
            return null;
        }

        var packages = (shipment.Packages ?? []).FindAll(package => package?.ShipmentItemIds?.Contains(id) == true);
        return packages.Count == 1 ? packages[0].PackageId : null;
    }

    private static McfPackage ToModel(Package package, Shipment shipment, string? orderId)
    {
        var tracking = package.Tracking;
        var unmapped = new UnmappedMembers().Add(package.AdditionalData)
            .AddList("shipmentItemIds", package.ShipmentItemIds)
            .Add("tracking", tracking?.AdditionalData)
            .Add("tracking.carrier", tracking?.Carrier?.AdditionalData)
            .Add("tracking.amazon", tracking?.Amazon?.AdditionalData)
            .Add("tracking.proofOfDelivery", tracking?.ProofOfDelivery?.AdditionalData);
        return new McfPackage
        {
            SellerFulfillmentOrderId = orderId,
            AmazonShipmentId = shipment.AmazonShipmentId,
            PackageId = package.PackageId,
            CurrentStatus = CurrentStatuses.Normalize(package.Status),
            ShipDate = shipment.ShipTime,
            EstimatedArrivalDate = package.DeliveryTime,
            CarrierCode = tracking?.Carrier?.CarrierCode,
            TrackingNumber = tracking?.Carrier?.TrackingNumber,
            CarrierUrl = tracking?.Carrier?.TrackingUrl,
            AmazonFulfillmentTrackingNumber = tracking?.Amazon?.TrackingNumber,
            CustomerTrackingLink = tracking?.Amazon?.TrackingUrl,
            SignedForBy = tracking?.ProofOfDelivery?.ReceivedBy,
            DropOffLocation = DestinationMapping.ToModel(tracking?.DropOffLocation, unmapped, "tracking.dropOffLocation"),
            DeliveryDocuments = tracking?.ProofOfDelivery?.DeliveryPhotoUrl is not { } photo ? []
                : [new McfDeliveryDocument { DocumentType = DeliveryImage, Url = photo }],
            AdditionalData = unmapped.Found,
        };
    }
}
