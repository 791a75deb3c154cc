using AmazonMcf.Model;
using AmazonMcf.Repairs;

namespace AmazonMcf.Submission;

/// <summary>The order that repairs another: the same content, under an id of its own.</summary>
internal static class RepairOrder
{
    /// <summary>The order to be placed; null if nothing is left.</summary>
    /// <param name="order">The order that is not shipped, read in full.</param>
    public static McfOrderRequest? Of(McfOrder order)
    {
        var items = order.Items.OrEmpty().Where(item => item.Quantity > 0).Select(Line).ToList();
        return items.Count == 0 ? null : new McfOrderRequest
        {
            SellerKey = order.SellerKey,
            ConnectionName = order.ConnectionName,
            SellerFulfillmentOrderId = RepairId.Next(order),
            MarketplaceId = order.MarketplaceId,
            ShipFromCountryCode = order.ShipFromCountryCode,
            // What the recipient knows, and with 2020-07-01 the link to the first order.
            DisplayableOrderId = order.DisplayableOrderId.NullIfBlank()
                ?? (order.ApiVersion is null ? order.SellerFulfillmentOrderId : null),
            DisplayableOrderDate = order.DisplayableOrderDate,
            DisplayableOrderComment = order.DisplayableOrderComment,
            ShippingSpeedCategory = order.ShippingSpeedCategory,
            DestinationAddress = order.DestinationAddress,
            DeliveryPreferences = order.DeliveryPreferences,
            FulfillmentAction = order.FulfillmentAction,
            FulfillmentPolicy = order.FulfillmentPolicy,
            CodSettings = order.CodSettings,
            NotificationEmails = order.NotificationEmails.Count == 0 ? null : [.. order.NotificationEmails],
            FeatureConstraints = order.FeatureConstraints.Count == 0 ? null : [.. order.FeatureConstraints],
            PaymentInformation = order.PaymentInformation is { Count: > 0 } payments ? [.. payments] : null,
            Items = [.. items],
        };
    }

    private static McfOrderRequestItem Line(McfOrderItem item) => new()
    {
        SellerSku = item.SellerSku,
        SellerFulfillmentOrderItemId = item.SellerFulfillmentOrderItemId,
        Quantity = item.Quantity,
        GiftMessage = item.GiftMessage,
        DisplayableComment = item.DisplayableComment,
        PerUnitDeclaredValue = item.PerUnitDeclaredValue,
        PerUnitPrice = item.PerUnitPrice,
        PerUnitTax = item.PerUnitTax,
    };
}
