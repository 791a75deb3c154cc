using System.Text.Json;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Outbound.Mapping;

/// <summary>Orders as the service knows them: wire to model.</summary>
internal static class OrderMapping
{
    /// <summary>An order with everything that belongs to it.</summary>
    public static McfOrder ToModel(GetFulfillmentOrderResult result)
    {
        var unmapped = new UnmappedMembers().Add(result.AdditionalData);
        var head = result.FulfillmentOrder ?? new FulfillmentOrder();
        var order = ToModel(head, unmapped);
        order.IsDetailed = true;
        order.Items = result.FulfillmentOrderItems.ToModel(ToModel);
        order.Shipments = result.FulfillmentShipments.ToModel(shipment => ShipmentMapping.ToModel(shipment, head.SellerFulfillmentOrderId));
        order.ReturnItems = result.ReturnItems.ToModel(item => ReturnMapping.ToModel(item, head.SellerFulfillmentOrderId));
        order.ReturnAuthorizations = result.ReturnAuthorizations.ToModel(
            authorization => ReturnMapping.ToModel(authorization, head.SellerFulfillmentOrderId));
        order.PaymentInformation = PaymentMapping.ToModel(result.PaymentInformation, unmapped);
        order.AdditionalData = unmapped.Found;
        return order;
    }

    /// <summary>A page of heads.</summary>
    public static IReadOnlyList<McfOrder> ToModel(ListAllFulfillmentOrdersResult page) =>
        page.FulfillmentOrders.ToModel(head => ToModel(head, new UnmappedMembers().Add(page.AdditionalData)));

    private static McfOrder ToModel(FulfillmentOrder head, UnmappedMembers unmapped)
    {
        var order = new McfOrder
        {
            SellerFulfillmentOrderId = head.SellerFulfillmentOrderId ?? "",
            Status = FulfillmentOrderStatuses.Normalize(head.FulfillmentOrderStatus),
            MarketplaceId = head.MarketplaceId,
            DisplayableOrderId = head.DisplayableOrderId,
            DisplayableOrderDate = head.DisplayableOrderDate,
            DisplayableOrderComment = head.DisplayableOrderComment,
            ReceivedDate = head.ReceivedDate,
            StatusUpdatedDate = head.StatusUpdatedDate,
            ShippingSpeedCategory = ShippingSpeedCategories.Normalize(head.ShippingSpeedCategory),
            DeliveryWindow = WindowMapping.ToModel(head.DeliveryWindow, unmapped, "deliveryWindow"),
            DestinationAddress = AddressMapping.ToModel(head.DestinationAddress),
            FulfillmentAction = FulfillmentActions.Normalize(head.FulfillmentAction),
            FulfillmentPolicy = FulfillmentPolicies.Normalize(head.FulfillmentPolicy),
            CodSettings = CodMapping.ToModel(head.CodSettings, unmapped, "codSettings"),
            NotificationEmails = head.NotificationEmails.ToModel(),
            FeatureConstraints = FeatureMapping.ToModel(head.FeatureConstraints, unmapped),
        };
        unmapped.Add(head.AdditionalData);
        order.DeliveryPreferences = TakePreferences(head, unmapped);
        order.AdditionalData = unmapped.Found;
        return order;
    }

    // The description lets an order be placed with preferences and says nothing of reading them back; taken when they come.
    private static McfDeliveryPreferences? TakePreferences(FulfillmentOrder head, UnmappedMembers unmapped)
    {
        const string Member = "deliveryPreferences";
        if (head.AdditionalData?.TryGetValue(Member, out var json) != true || json.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        try
        {
            var wire = json.Deserialize(OutboundJsonContext.Default.DeliveryPreferences);
            unmapped.Remove(Member);
            return DropOffMapping.ToModel(wire, unmapped, Member);
        }
        catch (JsonException)
        {
            // Of another shape than in requests: it stays among the unknown members.
            return null;
        }
    }

    private static McfOrderItem ToModel(FulfillmentOrderItem item)
    {
        var unmapped = new UnmappedMembers().Add(item.AdditionalData);
        return new McfOrderItem
        {
            SellerSku = item.SellerSku,
            SellerFulfillmentOrderItemId = item.SellerFulfillmentOrderItemId,
            Quantity = item.Quantity ?? 0,
            CancelledQuantity = item.CancelledQuantity ?? 0,
            UnfulfillableQuantity = item.UnfulfillableQuantity ?? 0,
            GiftMessage = item.GiftMessage,
            DisplayableComment = item.DisplayableComment,
            FulfillmentNetworkSku = item.FulfillmentNetworkSku,
            OrderItemDisposition = item.OrderItemDisposition,
            EstimatedShipDate = item.EstimatedShipDate,
            EstimatedArrivalDate = item.EstimatedArrivalDate,
            PerUnitDeclaredValue = MoneyMapping.ToModel(item.PerUnitDeclaredValue, unmapped, "perUnitDeclaredValue"),
            PerUnitPrice = MoneyMapping.ToModel(item.PerUnitPrice, unmapped, "perUnitPrice"),
            PerUnitTax = MoneyMapping.ToModel(item.PerUnitTax, unmapped, "perUnitTax"),
            AdditionalData = unmapped.Found,
        };
    }
}
