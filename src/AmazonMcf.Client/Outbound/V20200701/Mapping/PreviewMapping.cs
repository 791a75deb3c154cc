using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Outbound.Mapping;

/// <summary>Previews of cost and dates.</summary>
internal static class PreviewMapping
{
    /// <param name="request">The request.</param>
    /// <param name="marketplaceId">The marketplace of requests that name none.</param>
    public static GetFulfillmentPreviewRequest ToWire(McfPreviewRequest request, string? marketplaceId) => new()
    {
        MarketplaceId = MarketplaceMapping.ToWire(request.MarketplaceId) ?? marketplaceId,
        Address = AddressMapping.ToWire(request.Address),
        Items = request.Items.Select(ToWire).ToList(),
        ShippingSpeedCategories = request.ShippingSpeedCategories.ToWire(speed => ShippingSpeedCategories.Normalize(speed)!).NullIfEmpty(),
        IncludeCodFulfillmentPreview = request.IncludeCodFulfillmentPreview ? true : null,
        IncludeDeliveryWindows = request.IncludeDeliveryWindows ? true : null,
        FeatureConstraints = FeatureMapping.ToWire(request.FeatureConstraints).NullIfEmpty(),
    };

    /// <param name="result">The response.</param>
    /// <param name="request">The request, whose order id and source the rows carry on.</param>
    public static IReadOnlyList<McfPreview> ToModel(GetFulfillmentPreviewResult result, McfPreviewRequest request) =>
        result.FulfillmentPreviews.ToModel(preview => ToModel(preview, request, new UnmappedMembers().Add(result.AdditionalData)));

    private static GetFulfillmentPreviewItem ToWire(McfOrderRequestItem item, int index) => new()
    {
        SellerSku = item.SellerSku,
        Quantity = item.Quantity,
        SellerFulfillmentOrderItemId = OrderDefaults.LineId(item, index),
        PerUnitDeclaredValue = MoneyMapping.ToWire(item.PerUnitDeclaredValue),
    };

    private static McfPreview ToModel(FulfillmentPreview preview, McfPreviewRequest request, UnmappedMembers unmapped)
    {
        unmapped.Add(preview.AdditionalData).Add("scheduledDeliveryInfo", preview.ScheduledDeliveryInfo?.AdditionalData);
        var model = new McfPreview
        {
            SellerFulfillmentOrderId = request.SellerFulfillmentOrderId,
            Source = request.Source,
            Order = request.Order,
            MarketplaceId = preview.MarketplaceId,
            ShippingSpeedCategory = ShippingSpeedCategories.Normalize(preview.ShippingSpeedCategory),
            IsFulfillable = preview.IsFulfillable ?? false,
            IsCodCapable = preview.IsCodCapable ?? false,
            EstimatedShippingWeight = WeightMapping.ToModel(preview.EstimatedShippingWeight, unmapped, "estimatedShippingWeight"),
            Fees = preview.EstimatedFees.ToModel("estimatedFees", (fee, path) => ToModel(fee, unmapped, path)),
            Shipments = preview.FulfillmentPreviewShipments.ToModel(
                "fulfillmentPreviewShipments", (shipment, path) => ToModel(shipment, unmapped, path)),
            UnfulfillableItems = preview.UnfulfillablePreviewItems.ToModel(
                "unfulfillablePreviewItems", (item, path) => ToModel(item, unmapped, path)),
            DeliveryTimeZone = preview.ScheduledDeliveryInfo?.DeliveryTimeZone,
            DeliveryWindows = preview.ScheduledDeliveryInfo?.DeliveryWindows.ToModel(
                "scheduledDeliveryInfo.deliveryWindows", (window, path) => WindowMapping.ToModel(window, unmapped, path)!) ?? [],
            FeatureConstraints = FeatureMapping.ToModel(preview.FeatureConstraints, unmapped),
        };
        PreviewSummary.Complete(model, preview.OrderUnfulfillableReasons.ToModel());
        model.AdditionalData = unmapped.Found;
        return model;
    }

    private static McfFee ToModel(Fee fee, UnmappedMembers unmapped, string path)
    {
        unmapped.Add(path, fee.AdditionalData);
        return new McfFee { Name = fee.Name, Amount = MoneyMapping.ToModel(fee.Amount, unmapped, path + ".amount") };
    }

    private static McfPreviewShipment ToModel(FulfillmentPreviewShipment shipment, UnmappedMembers unmapped, string path)
    {
        unmapped.Add(path, shipment.AdditionalData);
        return new McfPreviewShipment
        {
            EarliestShipDate = shipment.EarliestShipDate,
            LatestShipDate = shipment.LatestShipDate,
            EarliestArrivalDate = shipment.EarliestArrivalDate,
            LatestArrivalDate = shipment.LatestArrivalDate,
            ShippingNotes = shipment.ShippingNotes.ToModel(),
            Items = shipment.FulfillmentPreviewItems.ToModel(
                path + ".fulfillmentPreviewItems", (item, itemPath) => ToModel(item, unmapped, itemPath)),
        };
    }

    private static McfPreviewItem ToModel(FulfillmentPreviewItem item, UnmappedMembers unmapped, string path)
    {
        unmapped.Add(path, item.AdditionalData);
        return new McfPreviewItem
        {
            SellerSku = item.SellerSku,
            SellerFulfillmentOrderItemId = item.SellerFulfillmentOrderItemId,
            Quantity = item.Quantity ?? 0,
            EstimatedShippingWeight = WeightMapping.ToModel(item.EstimatedShippingWeight, unmapped, path + ".estimatedShippingWeight"),
            ShippingWeightCalculationMethod = item.ShippingWeightCalculationMethod,
        };
    }

    private static McfUnfulfillableItem ToModel(UnfulfillablePreviewItem item, UnmappedMembers unmapped, string path)
    {
        unmapped.Add(path, item.AdditionalData);
        return new McfUnfulfillableItem
        {
            SellerSku = item.SellerSku,
            SellerFulfillmentOrderItemId = item.SellerFulfillmentOrderItemId,
            Quantity = item.Quantity ?? 0,
            Reasons = item.ItemUnfulfillableReasons.ToModel(),
        };
    }
}
