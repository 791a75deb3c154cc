using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Book;

namespace AmazonMcf.Service.Apis.Outbound.V20200701.Mapping;

/// <summary>Orders as they are answered.</summary>
internal static class OrderMapping
{
    /// <summary>Writes an order with all that belongs to it.</summary>
    /// <param name="order">The order.</param>
    /// <param name="now">The time (UTC); deliveries up to this time are reported.</param>
    public static GetFulfillmentOrderResult ToWire(this OrderRecord order, DateTime now) => new()
    {
        FulfillmentOrder = order.ToHead(),
        FulfillmentOrderItems = order.Lines.ConvertAll(Item),
        FulfillmentShipments = order.Shipments.ConvertAll(shipment => Shipment(order, shipment, now)),
        ReturnItems = order.Returns.ConvertAll(item => item.ToWire(order)),
        ReturnAuthorizations = order.Authorizations.ConvertAll(authorization => authorization.ToWire(order)),
        PaymentInformation = order.Payments.ToWire(),
    };

    /// <summary>Writes the head of an order, its status in Pascal case.</summary>
    public static FulfillmentOrder ToHead(this OrderRecord order) => new()
    {
        SellerFulfillmentOrderId = order.Id,
        MarketplaceId = order.MarketplaceId,

        // Other versions do not require what is printed; this one always returns it.
        DisplayableOrderId = order.DisplayableId ?? order.Id,
        DisplayableOrderDate = order.DisplayableDate ?? order.ReceivedDate,
        DisplayableOrderComment = order.DisplayableComment ?? "",
        ShippingSpeedCategory = order.Speed,
        DeliveryWindow = order.Window.ToWire(),
        DestinationAddress = order.Destination.ToWire(),
        FulfillmentAction = order.IsHeld ? FulfillmentActions.Hold : FulfillmentActions.Ship,
        FulfillmentPolicy = order.Policy,
        CodSettings = order.Cash.ToWire(),
        ReceivedDate = order.ReceivedDate,
        FulfillmentOrderStatus = order.Status,
        StatusUpdatedDate = order.StatusUpdatedDate,
        NotificationEmails = order.Emails,
        FeatureConstraints = order.Features.ToWire(),
    };

    private static FulfillmentOrderItem Item(OrderLine line) => new()
    {
        SellerSku = line.Sku,
        SellerFulfillmentOrderItemId = line.Id,
        Quantity = line.Quantity,
        GiftMessage = line.GiftMessage,
        DisplayableComment = line.Comment,
        FulfillmentNetworkSku = line.FnSku,
        OrderItemDisposition = line.Disposition ?? OrderItemDispositions.Sellable,
        CancelledQuantity = line.Cancelled,
        UnfulfillableQuantity = line.Unfulfillable,
        EstimatedShipDate = line.ShipDate,
        EstimatedArrivalDate = line.ArrivalDate,
        PerUnitPrice = line.Price.ToWire(),
        PerUnitTax = line.Tax.ToWire(),
        PerUnitDeclaredValue = line.DeclaredValue.ToWire(),
    };

    private static FulfillmentShipment Shipment(OrderRecord order, Shipment shipment, DateTime now) => new()
    {
        AmazonShipmentId = shipment.Id,
        FulfillmentCenterId = shipment.Center,
        FulfillmentShipmentStatus = shipment.Status,
        ShippingDate = shipment.ShipDate,
        EstimatedArrivalDate = shipment.ArrivalDate,
        FulfillmentShipmentItem = shipment.Parts.ConvertAll(part => new FulfillmentShipmentItem
        {
            SellerSku = order.FindLine(part.LineId)!.Sku,
            SellerFulfillmentOrderItemId = part.LineId,
            Quantity = part.Units,
            PackageNumber = part.Package,
        }),
        FulfillmentShipmentPackage = shipment.Packages?.ConvertAll(package => Package(order, shipment, package, now)),
    };

    private static FulfillmentShipmentPackage Package(OrderRecord order, Shipment shipment, Package package, DateTime now) => new()
    {
        PackageNumber = package.Number,
        CarrierCode = package.CarrierCode(order),
        TrackingNumber = package.Report?.TrackingNumber ?? package.TrackingNumber,
        AmazonFulfillmentTrackingNumber = package.AmazonTrackingNumber,
        EstimatedArrivalDate = package.Report?.ArrivalDate ?? shipment.ArrivalDate,
        DeliveryInformation = TrackingScript.Delivery(order, shipment, package, now) is { } place
            ? new DeliveryInformation { DropOffLocation = place.ToWire() }
            : null,
    };
}
