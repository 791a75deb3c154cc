using AmazonMcf.Model;
using static AmazonMcf.Mws.CommonTables;
using static AmazonMcf.Mws.MwsScalars;

namespace AmazonMcf.Mws;

/// <summary>Orders as returned by the service.</summary>
internal static class OrderTables
{
    public static MwsType<McfOrder> Head { get; } = new MwsType<McfOrder>()
        .One("SellerFulfillmentOrderId", order => order.SellerFulfillmentOrderId, Text!)
        .One("MarketplaceId", order => order.MarketplaceId, Text)
        .One("DisplayableOrderId", order => order.DisplayableOrderId, Text)
        .One("DisplayableOrderDateTime", order => order.DisplayableOrderDate, Time)
        .One("DisplayableOrderComment", order => order.DisplayableOrderComment, Text)
        .One("ShippingSpeedCategory", order => order.ShippingSpeedCategory, MwsSpellings.Speed)
        .One("DeliveryWindow", order => order.DeliveryWindow, DeliveryWindow)
        .One("DestinationAddress", order => order.DestinationAddress, Address)
        .One("FulfillmentAction", order => order.FulfillmentAction, MwsSpellings.Action)
        .One("FulfillmentPolicy", order => order.FulfillmentPolicy, MwsSpellings.Policy)
        .One("CODSettings", order => order.CodSettings, CodSettings)
        .One("ReceivedDateTime", order => order.ReceivedDate, Time)
        .One("FulfillmentOrderStatus", order => order.Status, MwsSpellings.OrderStatus)
        .One("StatusUpdatedDateTime", order => order.StatusUpdatedDate, Time)
        .Many("NotificationEmailList", order => order.NotificationEmails, Text);

    private static readonly MwsType<McfOrderItem> Item = new MwsType<McfOrderItem>()
        .One("SellerSKU", item => item.SellerSku, Text)
        .One("SellerFulfillmentOrderItemId", item => item.SellerFulfillmentOrderItemId, Text)
        .One("Quantity", item => item.Quantity, Number)
        .One("GiftMessage", item => item.GiftMessage, Text)
        .One("DisplayableComment", item => item.DisplayableComment, Text)
        .One("FulfillmentNetworkSKU", item => item.FulfillmentNetworkSku, Text)
        .One("OrderItemDisposition", item => item.OrderItemDisposition, Text)
        .One("CancelledQuantity", item => item.CancelledQuantity, Number)
        .One("UnfulfillableQuantity", item => item.UnfulfillableQuantity, Number)
        .One("EstimatedShipDateTime", item => item.EstimatedShipDate, Time)
        .One("EstimatedArrivalDateTime", item => item.EstimatedArrivalDate, Time)
        .One("PerUnitDeclaredValue", item => item.PerUnitDeclaredValue, Money)
        .One("PerUnitPrice", item => item.PerUnitPrice, Money)
        .One("PerUnitTax", item => item.PerUnitTax, Money);

    private static readonly MwsType<McfShipmentItem> ShipmentItem = new MwsType<McfShipmentItem>()
        .One("SellerSKU", item => item.SellerSku, Text)
        .One("SellerFulfillmentOrderItemId", item => item.SellerFulfillmentOrderItemId, Text)
        .One("Quantity", item => item.Quantity, Number)
        .One("PackageNumber", item => item.PackageNumber, OptionalNumber);

    private static readonly MwsType<McfPackage> Package = new MwsType<McfPackage>()
        .One("PackageNumber", package => package.PackageNumber, OptionalNumber)
        .One("CarrierCode", package => package.CarrierCode, Text)
        .One("TrackingNumber", package => package.TrackingNumber, Text)
        .One("EstimatedArrivalDateTime", package => package.EstimatedArrivalDate, Time);

    private static readonly MwsType<McfShipment> Shipment = new MwsType<McfShipment>()
        .One("AmazonShipmentId", shipment => shipment.AmazonShipmentId, Text)
        .One("FulfillmentCenterId", shipment => shipment.FulfillmentCenterId, Text)
        .One("FulfillmentShipmentStatus", shipment => shipment.Status, Text)
        .One("ShippingDateTime", shipment => shipment.ShippingDate, Time)
        .One("EstimatedArrivalDateTime", shipment => shipment.EstimatedArrivalDate, Time)
        .Many("FulfillmentShipmentItem", shipment => shipment.Items, ShipmentItem)
        .Many("FulfillmentShipmentPackage", shipment => shipment.Packages, Package);

    /// <summary>An order with everything, as the result of GetFulfillmentOrder holds it.</summary>
    public static MwsType<McfOrder> Detailed { get; } = new MwsType<McfOrder>()
        .Group("FulfillmentOrder", Head)
        .Many("FulfillmentOrderItem", order => order.Items, Item, isWhole: true)
        .Many("FulfillmentShipment", order => order.Shipments, Shipment)
        .Many("ReturnItemList", order => order.ReturnItems, ReturnTables.Item, entry: "ReturnItem")
        .Many("ReturnAuthorizationList", order => order.ReturnAuthorizations, ReturnTables.Authorization, entry: "ReturnAuthorization")
        .Then(Complete);

    // The wire names the order once; in the model everything that belongs to it says so.
    private static void Complete(McfOrder order)
    {
        order.IsDetailed = true;
        var id = order.SellerFulfillmentOrderId;
        (order.Items, order.Shipments) = (order.Items ?? [], order.Shipments ?? []);
        (order.ReturnItems, order.ReturnAuthorizations) = (order.ReturnItems ?? [], order.ReturnAuthorizations ?? []);
        order.PaymentInformation ??= [];
        foreach (var shipment in order.Shipments)
        {
            shipment.SellerFulfillmentOrderId = id;
            foreach (var package in shipment.Packages)
            {
                (package.SellerFulfillmentOrderId, package.AmazonShipmentId) = (id, shipment.AmazonShipmentId);
            }
        }

        foreach (var item in order.ReturnItems)
        {
            item.SellerFulfillmentOrderId = id;
        }

        foreach (var authorization in order.ReturnAuthorizations)
        {
            authorization.SellerFulfillmentOrderId = id;
        }
    }
}
