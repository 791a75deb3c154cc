using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.V20260704.Wire;
using AmazonMcf.Service.Apis.Outbound.V20260704.KnownValues;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Checks;

namespace AmazonMcf.Service.Apis.Outbound.V20260704.Mapping;

/// <summary>Orders as they are answered.</summary>
internal static class OrderMapping
{
    /// <summary>Writes an order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="now">The time (UTC); what happened to packages up to this time is reported.</param>
    /// <param name="withShipments">Whether its shipments are included.</param>
    public static FulfillmentOrder ToWire(this OrderRecord order, DateTime now, bool withShipments) => new()
    {
        OrderId = order.Id,
        Channel = order.Channel,
        ReceiveTime = order.ReceivedDate,
        Status = WireValues.OrderStatuses.ToWire(order.Status),
        StatusUpdateTime = order.StatusUpdatedDate,
        FulfillmentConfiguration = Configuration(order),
        Origin = new OrderOrigin { CountryCode = Marketplaces.Find(order.MarketplaceId)?.CountryCode },
        Destination = new OrderDestination
        {
            DeliveryAddress = order.Destination.ToWire(),
            DeliveryNotes = order.Delivery?.Instructions,
            DropOffLocation = order.Delivery?.DropOff.ToWire(),
        },
        LineItems = order.Lines.ConvertAll(Line),
        Shipments = withShipments ? order.Shipments.ConvertAll(shipment => shipment.ToWire(order, now)) : null,
        PaymentInformation = order.Payments.ToWire(),
    };

    /// <summary>Writes a number of units, with one decimal as Amazon writes it.</summary>
    public static Amount ToAmount(int units) => new() { Unit = WireValues.Eaches, Value = units * 1.0m };

    private static OrderResponseFulfillmentConfiguration Configuration(OrderRecord order) => new()
    {
        ServiceLevel = new ServiceLevel
        {
            ServiceTiers = [.. (order.OtherSpeeds ?? []).Prepend(order.Speed!).Select(speed => WireValues.ServiceTiers.ToWire(speed)!)],
            DeliveryInterval = order.Window.ToWire(),
        },
        Action = order.IsHeld ? WireValues.Hold : WireValues.Ship,
        Policy = WireValues.Policies.ToWire(order.Policy),
        Services = new OrderServices { Packaging = Packaging(order), Additional = order.Additional },
    };

    private static PackagingService? Packaging(OrderRecord order)
    {
        var packaging = new PackagingService
        {
            PackagingOption = WireValues.PackagingOptions.ToWire(Policy(order, FeatureNames.BlankBox)),
            Overbox = WireValues.Overbox.ToWire(Policy(order, FeatureNames.Overbox)),
            PackingSlip = PackingSlips.ToWire(
                order.Slip,
                (SlipAttributes.OrderId, order.DisplayableId),
                (SlipAttributes.OrderTime, PackingSlips.Time(order)),
                (SlipAttributes.OrderText, order.DisplayableComment)),
        };
        return packaging is { PackagingOption: null, Overbox: null, PackingSlip: null } ? null : packaging;
    }

    private static string? Policy(OrderRecord order, string feature) => order.Features?.Find(choice => choice.Name == feature)?.Policy;

    private static OrderLineItem Line(OrderLine line) => new()
    {
        LineItemId = line.Id,
        Product = new OrderProduct
        {
            ProductIdentifier = new ProductIdentifier { AmazonSku = line.Sku },
            PerUnitDeclaredValue = line.DeclaredValue.ToWire(),
        },
        Amount = ToAmount(line.Quantity),
        CancelledAmount = ToAmount(line.Cancelled),
        UnfulfillableAmount = ToAmount(line.Unfulfillable),
        FulfillmentConfiguration = LineConfiguration(line),
    };

    private static LineItemFulfillmentConfiguration? LineConfiguration(OrderLine line)
    {
        var slip = PackingSlips.ToWire(
            line.Slip, (SlipAttributes.GiftMessage, line.GiftMessage), (SlipAttributes.LineItemText, line.Comment));
        return slip is null && line.Price is null ? null : new LineItemFulfillmentConfiguration
        {
            Services = new OrderLineItemServices
            {
                Packaging = slip is null ? null : new OrderLineItemPackagingService { PackingSlip = slip },
                Delivery = line.Price is null ? null : new OrderLineItemDeliveryService
                {
                    PaymentOnDelivery = new OrderLineItemPaymentOnDelivery { PerUnitServicePrice = line.Price.ToWire() },
                },
            },
        };
    }
}
