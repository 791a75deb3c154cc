using AmazonMcf.Model.Known;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Catalogue;

namespace AmazonMcf.Service.Book;

/// <summary>Takes new orders in.</summary>
internal static class Acceptance
{
    /// <summary>Makes an order of a request and keeps its units.</summary>
    /// <exception cref="ServiceRefusalException">E06 or E07.</exception>
    public static OrderRecord Accept(CreateFulfillmentOrderRequest request, Moment moment)
    {
        var order = new OrderRecord
        {
            Head = Head(request, moment.At),
            PaymentInformation = request.PaymentInformation,
            DeliveryPreferences = request.DeliveryPreferences,
        };
        if (!order.IsHeld)
            order.ReleasedDate = moment.At;
        order.Lines.AddRange(request.Items!.Select(item => Line(request.MarketplaceId!, item, moment)));
        Estimates.Promise(order, moment.Rules);
        Reservation.Cover(order, moment);
        return order;
    }

    private static FulfillmentOrder Head(CreateFulfillmentOrderRequest request, DateTime at) => new()
    {
        SellerFulfillmentOrderId = request.SellerFulfillmentOrderId,
        MarketplaceId = request.MarketplaceId,
        DisplayableOrderId = request.DisplayableOrderId?.Trim(),
        DisplayableOrderDate = request.DisplayableOrderDate,
        DisplayableOrderComment = request.DisplayableOrderComment,
        ShippingSpeedCategory = request.ShippingSpeedCategory,
        DeliveryWindow = request.DeliveryWindow,
        DestinationAddress = request.DestinationAddress,
        FulfillmentAction = request.FulfillmentAction ?? FulfillmentActions.Ship,
        FulfillmentPolicy = request.FulfillmentPolicy ?? FulfillmentPolicies.FillOrKill,
        CodSettings = request.CodSettings,
        ReceivedDate = at,
        FulfillmentOrderStatus = FulfillmentOrderStatuses.New,
        StatusUpdatedDate = at,
        NotificationEmails = request.NotificationEmails,
        FeatureConstraints = request.FeatureConstraints,
    };

    private static OrderLine Line(string marketplaceId, CreateFulfillmentOrderItem item, Moment moment)
    {
        var product = ProductTable.Find(moment.Session, marketplaceId, item.SellerSku!)
            ?? throw ServiceRefusalException.UnknownSku(item.SellerFulfillmentOrderItemId!);
        return new OrderLine
        {
            FnSku = product.FnSku,
            Centre = product.Centre,
            FirstQuantity = item.Quantity!.Value,
            Item = new FulfillmentOrderItem
            {
                SellerSku = item.SellerSku,
                SellerFulfillmentOrderItemId = item.SellerFulfillmentOrderItemId,
                Quantity = item.Quantity,
                GiftMessage = item.GiftMessage,
                DisplayableComment = item.DisplayableComment,
                FulfillmentNetworkSku = product.FnSku,
                OrderItemDisposition = OrderItemDispositions.Sellable,
                CancelledQuantity = 0,
                UnfulfillableQuantity = 0,
                PerUnitPrice = item.PerUnitPrice,
                PerUnitTax = item.PerUnitTax,
                PerUnitDeclaredValue = item.PerUnitDeclaredValue,
            },
        };
    }
}
