using AmazonMcf.Model.Known;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Service.Book;

/// <summary>Changes orders on hold, and ends the hold.</summary>
internal static class Revision
{
    /// <summary>Applies an update: what it does not name stays.</summary>
    /// <exception cref="ServiceRefusalException">E10, E26 or E07.</exception>
    public static void Apply(OrderRecord order, UpdateFulfillmentOrderRequest update, Moment moment)
    {
        if (!order.IsHeld || order.IsTerminal || order.Status == FulfillmentOrderStatuses.Processing)
            throw ServiceRefusalException.NotUpdatable();
        RefuseForeign(order, update);
        ChangeHead(order.Head, update);
        foreach (var item in update.Items ?? [])
            ChangeLine(order, item);
        Reservation.Cover(order, moment);
        order.Updates++;
        if (update.FulfillmentAction != FulfillmentActions.Ship)
            return;
        order.Head.FulfillmentAction = FulfillmentActions.Ship;
        order.ReleasedDate = moment.At;
        Estimates.Promise(order, moment.Rules);
    }

    private static void RefuseForeign(OrderRecord order, UpdateFulfillmentOrderRequest update)
    {
        if (update.MarketplaceId is { } marketplace && marketplace != order.MarketplaceId)
            throw ServiceRefusalException.InvalidValue(marketplace, "MarketplaceId");
        // A window cannot be given by an update, and a held order has none.
        if (update.ShippingSpeedCategory == ShippingSpeedCategories.ScheduledDelivery)
            throw ServiceRefusalException.InvalidValue(update.ShippingSpeedCategory, "ShippingSpeedCategory");
    }

    private static void ChangeHead(FulfillmentOrder head, UpdateFulfillmentOrderRequest update)
    {
        head.DisplayableOrderId = update.DisplayableOrderId?.Trim() ?? head.DisplayableOrderId;
        head.DisplayableOrderDate = update.DisplayableOrderDate ?? head.DisplayableOrderDate;
        head.DisplayableOrderComment = update.DisplayableOrderComment ?? head.DisplayableOrderComment;
        head.ShippingSpeedCategory = update.ShippingSpeedCategory ?? head.ShippingSpeedCategory;
        head.DestinationAddress = update.DestinationAddress ?? head.DestinationAddress;
        head.FulfillmentPolicy = update.FulfillmentPolicy ?? head.FulfillmentPolicy;
        head.NotificationEmails = update.NotificationEmails ?? head.NotificationEmails;
        head.FeatureConstraints = update.FeatureConstraints ?? head.FeatureConstraints;
    }

    private static void ChangeLine(OrderRecord order, UpdateFulfillmentOrderItem update)
    {
        var line = order.FindLine(update.SellerFulfillmentOrderItemId)
            ?? throw ServiceRefusalException.InvalidValue(update.SellerFulfillmentOrderItemId, "SellerFulfillmentOrderItemId");
        if (update.SellerSku is { } sku && sku != line.Item.SellerSku)
            throw ServiceRefusalException.InvalidValue(sku, "SellerSku");
        if (update.Quantity is { } quantity && (quantity <= 0 || quantity > line.FirstQuantity))
            throw ServiceRefusalException.InvalidValue(quantity.ToString(System.Globalization.CultureInfo.InvariantCulture), "Quantity");
        var item = line.Item;
        item.Quantity = update.Quantity ?? item.Quantity;
        item.GiftMessage = update.GiftMessage ?? item.GiftMessage;
        item.DisplayableComment = update.DisplayableComment ?? item.DisplayableComment;
        item.OrderItemDisposition = update.OrderItemDisposition ?? item.OrderItemDisposition;
        item.PerUnitDeclaredValue = update.PerUnitDeclaredValue ?? item.PerUnitDeclaredValue;
        item.PerUnitPrice = update.PerUnitPrice ?? item.PerUnitPrice;
        item.PerUnitTax = update.PerUnitTax ?? item.PerUnitTax;
    }
}
