using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Outbound.Mapping;

/// <summary>Orders to place, to change, to move: model to wire.</summary>
internal static class OrderRequestMapping
{
    /// <param name="order">The order.</param>
    /// <param name="marketplaceId">The marketplace for an order that names none.</param>
    /// <param name="placedAt">The date for an order that names none.</param>
    public static CreateFulfillmentOrderRequest ToWire(McfOrderRequest order, string? marketplaceId, DateTime placedAt) => new()
    {
        MarketplaceId = MarketplaceMapping.ToWire(order.MarketplaceId) ?? marketplaceId,
        SellerFulfillmentOrderId = order.SellerFulfillmentOrderId,
        DisplayableOrderId = OrderDefaults.DisplayableId(order),
        DisplayableOrderDate = order.DisplayableOrderDate ?? placedAt,
        DisplayableOrderComment = order.DisplayableOrderComment.NullIfBlank() ?? OrderDefaults.Comment,
        ShippingSpeedCategory = ShippingSpeedCategories.Normalize(order.ShippingSpeedCategory.NullIfBlank() ?? OrderDefaults.Speed),
        DeliveryWindow = WindowMapping.ToWire(order.DeliveryWindow),
        DestinationAddress = AddressMapping.ToWire(order.DestinationAddress),
        DeliveryPreferences = DropOffMapping.ToWire(order.DeliveryPreferences),
        FulfillmentAction = FulfillmentActions.Normalize(order.FulfillmentAction.NullIfBlank()),
        FulfillmentPolicy = FulfillmentPolicies.Normalize(order.FulfillmentPolicy.NullIfBlank()),
        CodSettings = CodMapping.ToWire(order.CodSettings),
        ShipFromCountryCode = AddressMapping.CountryToWire(order.ShipFromCountryCode),
        NotificationEmails = order.NotificationEmails.ToWire(mail => mail).NullIfEmpty(),
        FeatureConstraints = FeatureMapping.ToWire(order.FeatureConstraints).NullIfEmpty(),
        Items = order.Items.Select(ToWire).ToList(),
        PaymentInformation = PaymentMapping.ToWire(order.PaymentInformation).NullIfEmpty(),
    };

    /// <summary>An empty list in a change is sent as it is: it empties the list of the order.</summary>
    public static UpdateFulfillmentOrderRequest ToWire(McfOrderUpdate update) => new()
    {
        MarketplaceId = MarketplaceMapping.ToWire(update.MarketplaceId),
        DisplayableOrderId = update.DisplayableOrderId.NullIfBlank(),
        DisplayableOrderDate = update.DisplayableOrderDate,
        DisplayableOrderComment = update.DisplayableOrderComment.NullIfBlank(),
        ShippingSpeedCategory = ShippingSpeedCategories.Normalize(update.ShippingSpeedCategory.NullIfBlank()),
        DestinationAddress = AddressMapping.ToWire(update.DestinationAddress),
        FulfillmentAction = FulfillmentActions.Normalize(update.FulfillmentAction.NullIfBlank()),
        FulfillmentPolicy = FulfillmentPolicies.Normalize(update.FulfillmentPolicy.NullIfBlank()),
        ShipFromCountryCode = AddressMapping.CountryToWire(update.ShipFromCountryCode),
        NotificationEmails = update.NotificationEmails.ToWire(mail => mail),
        FeatureConstraints = FeatureMapping.ToWire(update.FeatureConstraints),
        Items = update.Items.ToWire(ToWire).NullIfEmpty(),
    };

    public static SubmitFulfillmentOrderStatusUpdateRequest ToWire(string status) =>
        new() { FulfillmentOrderStatus = FulfillmentOrderStatuses.Normalize(status) };

    private static CreateFulfillmentOrderItem ToWire(McfOrderRequestItem item, int index) => new()
    {
        SellerSku = item.SellerSku,
        SellerFulfillmentOrderItemId = OrderDefaults.LineId(item, index),
        Quantity = item.Quantity,
        GiftMessage = item.GiftMessage.NullIfBlank(),
        DisplayableComment = item.DisplayableComment.NullIfBlank(),
        FulfillmentNetworkSku = item.FulfillmentNetworkSku.NullIfBlank(),
        PerUnitDeclaredValue = MoneyMapping.ToWire(item.PerUnitDeclaredValue),
        PerUnitPrice = MoneyMapping.ToWire(item.PerUnitPrice),
        PerUnitTax = MoneyMapping.ToWire(item.PerUnitTax),
    };

    private static UpdateFulfillmentOrderItem ToWire(McfOrderUpdateItem item) => new()
    {
        SellerSku = item.SellerSku.NullIfBlank(),
        SellerFulfillmentOrderItemId = item.SellerFulfillmentOrderItemId,
        Quantity = item.Quantity,
        GiftMessage = item.GiftMessage,
        DisplayableComment = item.DisplayableComment,
        FulfillmentNetworkSku = item.FulfillmentNetworkSku.NullIfBlank(),
        OrderItemDisposition = OrderItemDispositions.Normalize(item.OrderItemDisposition.NullIfBlank()),
        PerUnitDeclaredValue = MoneyMapping.ToWire(item.PerUnitDeclaredValue),
        PerUnitPrice = MoneyMapping.ToWire(item.PerUnitPrice),
        PerUnitTax = MoneyMapping.ToWire(item.PerUnitTax),
    };
}
