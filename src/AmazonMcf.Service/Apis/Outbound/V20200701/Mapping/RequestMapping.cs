using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Book;

namespace AmazonMcf.Service.Apis.Outbound.V20200701.Mapping;

/// <summary>Checked requests as the order book takes them.</summary>
internal static class RequestMapping
{
    /// <summary>A new order as the seller sent it.</summary>
    public static OrderRecord ToRecord(this CreateFulfillmentOrderRequest request) => new()
    {
        Id = request.SellerFulfillmentOrderId!,
        MarketplaceId = request.MarketplaceId!,
        DisplayableId = request.DisplayableOrderId,
        DisplayableDate = request.DisplayableOrderDate,
        DisplayableComment = request.DisplayableOrderComment,
        Speed = request.ShippingSpeedCategory,
        Window = request.DeliveryWindow.ToRecord(),
        Destination = request.DestinationAddress.ToRecord(),
        IsHeld = request.FulfillmentAction == FulfillmentActions.Hold,
        Policy = request.FulfillmentPolicy ?? FulfillmentPolicies.FillOrKill,
        Cash = request.CodSettings.ToRecord(),
        Emails = request.NotificationEmails,
        Features = request.FeatureConstraints.ToRecord(),
        Payments = request.PaymentInformation.ToRecord(),
        Delivery = request.DeliveryPreferences.ToRecord(),
        Lines = request.Items!.ConvertAll(Line),
    };

    /// <summary>A change of an order.</summary>
    public static OrderUpdate ToRecord(this UpdateFulfillmentOrderRequest request) => new()
    {
        MarketplaceId = request.MarketplaceId,
        DisplayableId = request.DisplayableOrderId,
        DisplayableDate = request.DisplayableOrderDate,
        DisplayableComment = request.DisplayableOrderComment,
        Speed = request.ShippingSpeedCategory,
        Destination = request.DestinationAddress.ToRecord(),
        Releases = request.FulfillmentAction == FulfillmentActions.Ship,
        Policy = request.FulfillmentPolicy,
        Emails = request.NotificationEmails,
        Features = request.FeatureConstraints.ToRecord(),
        Lines = [.. (request.Items ?? []).Select(Line)],
    };

    /// <summary>The units a seller wants to send back.</summary>
    public static IReadOnlyList<ReturnRequest> ToRecord(this CreateFulfillmentReturnRequest request) =>
    [
        .. request.Items!.Select(item => new ReturnRequest(
            item.SellerReturnItemId, item.SellerFulfillmentOrderItemId, item.AmazonShipmentId, item.ReturnReasonCode, item.ReturnComment)),
    ];

    private static OrderLine Line(CreateFulfillmentOrderItem item) => new()
    {
        Id = item.SellerFulfillmentOrderItemId!,
        Sku = item.SellerSku!,
        Quantity = item.Quantity!.Value,
        GiftMessage = item.GiftMessage,
        Comment = item.DisplayableComment,
        Price = item.PerUnitPrice.ToRecord(),
        Tax = item.PerUnitTax.ToRecord(),
        DeclaredValue = item.PerUnitDeclaredValue.ToRecord(),
    };

    private static LineUpdate Line(UpdateFulfillmentOrderItem item) => new()
    {
        Id = item.SellerFulfillmentOrderItemId,
        Sku = item.SellerSku,
        Quantity = item.Quantity,
        GiftMessage = item.GiftMessage,
        Comment = item.DisplayableComment,
        Disposition = item.OrderItemDisposition,
        Price = item.PerUnitPrice.ToRecord(),
        Tax = item.PerUnitTax.ToRecord(),
        DeclaredValue = item.PerUnitDeclaredValue.ToRecord(),
    };
}
