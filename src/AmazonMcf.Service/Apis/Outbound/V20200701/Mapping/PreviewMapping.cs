using AmazonMcf.Connection;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Previews;

namespace AmazonMcf.Service.Apis.Outbound.V20200701.Mapping;

/// <summary>Previews between the wire and the service.</summary>
internal static class PreviewMapping
{
    /// <summary>Reads a checked request.</summary>
    public static PreviewRequest ToRecord(this GetFulfillmentPreviewRequest request) => new(
        request.Address.ToRecord()!,
        [.. request.Items!.Select(item => new PreviewItem(item.SellerFulfillmentOrderItemId!, item.SellerSku!, item.Quantity!.Value))])
    {
        Speeds = request.ShippingSpeedCategories ?? [],
        Features = request.FeatureConstraints.ToRecord(),
        WithCash = request.IncludeCodFulfillmentPreview is true,
        WithWindows = request.IncludeDeliveryWindows is true,
    };

    /// <summary>Writes a preview.</summary>
    public static FulfillmentPreview ToWire(this Preview preview, McfMarketplace marketplace, PreviewRequest request) => new()
    {
        ShippingSpeedCategory = preview.Speed,
        ScheduledDeliveryInfo = preview.Windows is { } windows
            ? new ScheduledDeliveryInfo
            {
                DeliveryTimeZone = DeliveryWindows.TimeZone,
                DeliveryWindows = [.. windows.Select(window => window.ToWire()!)],
            }
            : null,
        IsFulfillable = preview.IsFulfillable,
        IsCodCapable = preview.IsCash,
        EstimatedShippingWeight = preview.Grams is { } grams ? ShippingWeight.Of(marketplace, grams) : null,
        EstimatedFees = preview.Fees?.Select(fee => new Fee { Name = fee.Name, Amount = fee.Amount.ToWire() }).ToList(),
        FulfillmentPreviewShipments = [.. preview.Shipments.Select(shipment => Shipment(shipment, marketplace))],
        UnfulfillablePreviewItems = [.. preview.Lines.Where(line => !line.IsFulfillable).Select(Unfulfillable)],
        OrderUnfulfillableReasons = [.. preview.OrderReasons],
        MarketplaceId = marketplace.MarketplaceId,
        FeatureConstraints = request.Features.ToWire(),
    };

    private static FulfillmentPreviewShipment Shipment(PreviewShipment shipment, McfMarketplace marketplace) => new()
    {
        EarliestShipDate = shipment.EarliestShipDate,
        LatestShipDate = shipment.LatestShipDate,
        EarliestArrivalDate = shipment.EarliestArrivalDate,
        LatestArrivalDate = shipment.LatestArrivalDate,
        FulfillmentPreviewItems =
        [
            .. shipment.Parts.Select(part => new FulfillmentPreviewItem
            {
                SellerSku = part.Sku,
                Quantity = part.Units,
                SellerFulfillmentOrderItemId = part.LineId,
                EstimatedShippingWeight = ShippingWeight.Of(marketplace, part.Grams),
                ShippingWeightCalculationMethod = ShippingWeightCalculationMethods.Package,
            }),
        ],
    };

    private static UnfulfillablePreviewItem Unfulfillable(PreviewLine line) => new()
    {
        SellerSku = line.Item.Sku,
        Quantity = line.Item.Units,
        SellerFulfillmentOrderItemId = line.Item.Id,
        ItemUnfulfillableReasons = [.. line.Reasons],
    };
}
