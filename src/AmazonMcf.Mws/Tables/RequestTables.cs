using AmazonMcf.Model;
using static AmazonMcf.Mws.CommonTables;
using static AmazonMcf.Mws.MwsScalars;

namespace AmazonMcf.Mws;

/// <summary>What requests carry: orders to place, to change, to preview.</summary>
internal static class RequestTables
{
    private static readonly MwsType<McfOrderRequestItem> Item = new MwsType<McfOrderRequestItem>()
        .One("SellerSKU", item => item.SellerSku, Text)
        .One("SellerFulfillmentOrderItemId", item => item.SellerFulfillmentOrderItemId, Text)
        .One("Quantity", item => item.Quantity, Number)
        .One("GiftMessage", item => item.GiftMessage, Text)
        .One("DisplayableComment", item => item.DisplayableComment, Text)
        .One("FulfillmentNetworkSKU", item => item.FulfillmentNetworkSku, Text)
        .One("PerUnitDeclaredValue", item => item.PerUnitDeclaredValue, Money)
        .One("PerUnitPrice", item => item.PerUnitPrice, Money)
        .One("PerUnitTax", item => item.PerUnitTax, Money);

    private static readonly MwsType<McfOrderUpdateItem> UpdateItem = new MwsType<McfOrderUpdateItem>()
        .One("SellerSKU", item => item.SellerSku, Text)
        .One("SellerFulfillmentOrderItemId", item => item.SellerFulfillmentOrderItemId, Text)
        .One("Quantity", item => item.Quantity, Number)
        .One("GiftMessage", item => item.GiftMessage, Text)
        .One("DisplayableComment", item => item.DisplayableComment, Text)
        .One("FulfillmentNetworkSKU", item => item.FulfillmentNetworkSku, Text)
        .One("OrderItemDisposition", item => item.OrderItemDisposition, Text)
        .One("PerUnitDeclaredValue", item => item.PerUnitDeclaredValue, Money)
        .One("PerUnitPrice", item => item.PerUnitPrice, Money)
        .One("PerUnitTax", item => item.PerUnitTax, Money);

    public static MwsType<McfOrderRequest> Order { get; } = new MwsType<McfOrderRequest>()
        .One("MarketplaceId", order => order.MarketplaceId, Text)
        .One("SellerFulfillmentOrderId", order => order.SellerFulfillmentOrderId, Text)
        .One("FulfillmentAction", order => order.FulfillmentAction, MwsSpellings.Action)
        .One("DisplayableOrderId", order => order.DisplayableOrderId, Text)
        .One("DisplayableOrderDateTime", order => order.DisplayableOrderDate, Time)
        .One("DisplayableOrderComment", order => order.DisplayableOrderComment, Text)
        .One("ShippingSpeedCategory", order => order.ShippingSpeedCategory, MwsSpellings.Speed)
        .One("DeliveryWindow", order => order.DeliveryWindow, DeliveryWindow)
        .One("DestinationAddress", order => order.DestinationAddress, Address)
        .One("FulfillmentPolicy", order => order.FulfillmentPolicy, MwsSpellings.Policy)
        .Many("NotificationEmailList", order => order.NotificationEmails, Text)
        .One("CODSettings", order => order.CodSettings, CodSettings)
        .One("ShipFromCountryCode", order => order.ShipFromCountryCode, Text)
        .Many("Items", order => order.Items, Item);

    public static MwsType<McfOrderUpdate> Update { get; } = new MwsType<McfOrderUpdate>()
        .One("MarketplaceId", update => update.MarketplaceId, Text)
        .One("SellerFulfillmentOrderId", update => update.SellerFulfillmentOrderId, Text)
        .One("FulfillmentAction", update => update.FulfillmentAction, MwsSpellings.Action)
        .One("DisplayableOrderId", update => update.DisplayableOrderId, Text)
        .One("DisplayableOrderDateTime", update => update.DisplayableOrderDate, Time)
        .One("DisplayableOrderComment", update => update.DisplayableOrderComment, Text)
        .One("ShippingSpeedCategory", update => update.ShippingSpeedCategory, MwsSpellings.Speed)
        .One("DestinationAddress", update => update.DestinationAddress, Address)
        .One("FulfillmentPolicy", update => update.FulfillmentPolicy, MwsSpellings.Policy)
        .One("ShipFromCountryCode", update => update.ShipFromCountryCode, Text)
        .Many("NotificationEmailList", update => update.NotificationEmails, Text)
        .Many("Items", update => update.Items, UpdateItem);

    public static MwsType<McfPreviewRequest> Preview { get; } = new MwsType<McfPreviewRequest>()
        .One("MarketplaceId", preview => preview.MarketplaceId, Text)
        .One("Address", preview => preview.Address, Address)
        .Many("Items", preview => preview.Items, Item)
        .Many("ShippingSpeedCategories", preview => preview.ShippingSpeedCategories, MwsSpellings.Speed)
        .One("IncludeCODFulfillmentPreview", preview => preview.IncludeCodFulfillmentPreview, Flag)
        .One("IncludeDeliveryWindows", preview => preview.IncludeDeliveryWindows, Flag);
}
