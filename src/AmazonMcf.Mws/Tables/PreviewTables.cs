using AmazonMcf.Model;
using static AmazonMcf.Mws.CommonTables;
using static AmazonMcf.Mws.MwsScalars;

namespace AmazonMcf.Mws;

/// <summary>Cost and dates of orders that are not placed.</summary>
internal static class PreviewTables
{
    private static readonly MwsType<McfPreviewItem> Item = new MwsType<McfPreviewItem>()
        .One("SellerSKU", item => item.SellerSku, Text)
        .One("Quantity", item => item.Quantity, Number)
        .One("SellerFulfillmentOrderItemId", item => item.SellerFulfillmentOrderItemId, Text)
        .One("EstimatedShippingWeight", item => item.EstimatedShippingWeight, Weight)
        .One("ShippingWeightCalculationMethod", item => item.ShippingWeightCalculationMethod, Text);

    private static readonly MwsType<McfUnfulfillableItem> UnfulfillableItem = new MwsType<McfUnfulfillableItem>()
        .One("SellerSKU", item => item.SellerSku, Text)
        .One("Quantity", item => item.Quantity, Number)
        .One("SellerFulfillmentOrderItemId", item => item.SellerFulfillmentOrderItemId, Text)
        .Many("ItemUnfulfillableReasons", item => item.Reasons, Text);

    private static readonly MwsType<McfPreviewShipment> Shipment = new MwsType<McfPreviewShipment>()
        .One("EarliestShipDate", shipment => shipment.EarliestShipDate, Time)
        .One("LatestShipDate", shipment => shipment.LatestShipDate, Time)
        .One("EarliestArrivalDate", shipment => shipment.EarliestArrivalDate, Time)
        .One("LatestArrivalDate", shipment => shipment.LatestArrivalDate, Time)
        .Many("FulfillmentPreviewItems", shipment => shipment.Items, Item);

    public static MwsType<McfPreview> Preview { get; } = new MwsType<McfPreview>()
        .One("ShippingSpeedCategory", preview => preview.ShippingSpeedCategory, MwsSpellings.Speed)
        .Group("ScheduledDeliveryInfo", new MwsType<McfPreview>()
            .One("DeliveryTimeZone", preview => preview.DeliveryTimeZone, Text)
            .Many("DeliveryWindows", preview => preview.DeliveryWindows, DeliveryWindow))
        .One("IsFulfillable", preview => preview.IsFulfillable, Flag)
        .One("IsCODCapable", preview => preview.IsCodCapable, Flag)
        .One("MarketplaceId", preview => preview.MarketplaceId, Text)
        .One("EstimatedShippingWeight", preview => preview.EstimatedShippingWeight, Weight)
        .Many("EstimatedFees", preview => preview.Fees, Fee)
        .Many("FulfillmentPreviewShipments", preview => preview.Shipments, Shipment)
        .Many("UnfulfillablePreviewItems", preview => preview.UnfulfillableItems, UnfulfillableItem)
        .Many("OrderUnfulfillableReasons", preview => preview.Reasons, Text, written: PreviewSummary.ReasonsOfOrder)
        .Then(preview => PreviewSummary.Complete(preview, preview.Reasons));
}
