using System.Text.Json;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Mapping;
using AmazonMcf.Outbound.V20260704.Wire;
using IsoTime = AmazonMcf.Outbound.Wire.IsoTime;

namespace AmazonMcf.Outbound.V20260704.Mapping;

/// <summary>Orders as returned by the service: wire to model. Orders from lists are as complete as single ones.</summary>
internal static class OrderMapping
{
    private const string Configuration = "fulfillmentConfiguration";
    private const string Packaging = Configuration + ".services.packaging";
    private const string Slip = Packaging + ".packingSlip";

    private static readonly string[] HeadTexts = [PackingSlips.OrderId, PackingSlips.OrderTime, PackingSlips.OrderText];
    private static readonly string[] LineTexts = [PackingSlips.GiftMessage, PackingSlips.LineText];

    /// <summary>The orders of a page of a list.</summary>
    public static IReadOnlyList<McfOrder> ToModel(ListOrdersResponse page) =>
        page.Orders.ToModel(order => ToModel(order, page.AdditionalData));

    /// <summary>One order.</summary>
    /// <param name="wire">The order.</param>
    /// <param name="ofResponse">The members of the response that this version does not know.</param>
    public static McfOrder ToModel(FulfillmentOrder wire, IDictionary<string, JsonElement>? ofResponse = null)
    {
        var unmapped = new UnmappedMembers().Add(wire.AdditionalData).Add("response", ofResponse).AddIfAny("channel", wire.Channel);
        var order = new McfOrder
        {
            SellerFulfillmentOrderId = wire.OrderId ?? "",
            ApiVersion = FulfillmentOperations.Version,
            IsDetailed = wire.Shipments is not null,
            ReceivedDate = wire.ReceiveTime,
            StatusUpdatedDate = wire.StatusUpdateTime,
            Shipments = wire.Shipments.ToModel(shipment => ShipmentMapping.ToModel(shipment, wire.OrderId)),
        };
        AddConfiguration(order, wire, unmapped);
        AddDestination(order, wire, unmapped);
        AddOrigin(order, wire.Origin, unmapped);
        order.Items = wire.LineItems.ToModel(line => ToModel(line, order.Shipments));
        order.PaymentInformation = PaymentsOf(wire.PaymentInformation, unmapped);
        order.AdditionalData = unmapped.Found;
        return order;
    }

    private static void AddConfiguration(McfOrder order, FulfillmentOrder wire, UnmappedMembers unmapped)
    {
        var configuration = wire.FulfillmentConfiguration;
        var level = configuration?.ServiceLevel;
        unmapped.Add(Configuration, configuration?.AdditionalData).Add(Configuration + ".serviceLevel", level?.AdditionalData)
            .AddList(
                Configuration + ".serviceLevel.otherServiceTiers",
                level?.ServiceTiers is { Count: > 1 } tiers ? tiers.GetRange(1, tiers.Count - 1) : null);
        order.Status = FulfillmentValues.StatusToModel(wire.Status, configuration?.Action, order.Shipments is { Count: > 0 });
        order.ShippingSpeedCategory = FulfillmentValues.TierToModel(level?.ServiceTiers is { Count: > 0 } all ? all[0] : null);
        order.DeliveryWindow = IntervalMapping.ToModel(
            level?.DeliveryInterval, unmapped, Configuration + ".serviceLevel.deliveryInterval");
        order.FulfillmentAction = FulfillmentActions.Normalize(configuration?.Action);
        order.FulfillmentPolicy = FulfillmentPolicies.Normalize(configuration?.Policy);
        AddServices(order, configuration?.Services, unmapped);
    }

    private static void AddServices(McfOrder order, OrderServices? services, UnmappedMembers unmapped)
    {
        var packaging = services?.Packaging;
        unmapped.Add(Configuration + ".services", services?.AdditionalData)
            .Add(Configuration + ".services.delivery", services?.Delivery?.AdditionalData)
            .AddMap(Configuration + ".services.additional", services?.Additional)
            .Add(Packaging, packaging?.AdditionalData);
        order.FeatureConstraints = PackagingMapping.ToModel(
            packaging?.PackagingOption, packaging?.Overbox, packaging?.PackingSlip is not null, unmapped, Packaging);
        AddSlip(packaging?.PackingSlip, HeadTexts, unmapped);
        order.DisplayableOrderId = TextOf(packaging?.PackingSlip, PackingSlips.OrderId);
        order.DisplayableOrderComment = TextOf(packaging?.PackingSlip, PackingSlips.OrderText);
        var time = TextOf(packaging?.PackingSlip, PackingSlips.OrderTime);
        if (IsoTime.TryParse(time, out var date))
        {
            order.DisplayableOrderDate = date;
        }
        else
        {
            unmapped.AddIfAny(Slip + ".templateAttributes." + PackingSlips.OrderTime, time);
        }
    }

    // What the model has no members for, of a packing slip for the order or for a line.
    private static void AddSlip(OrderPackingSlip? slip, string[] known, UnmappedMembers unmapped)
    {
        unmapped.Add(Slip, slip?.AdditionalData).AddIfAny(Slip + ".templateName", slip?.TemplateName);
        if (slip?.TemplateAttributes is not { } texts)
        {
            return;
        }

        foreach (var text in texts)
        {
            if (!known.Contains(text.Key))
            {
                unmapped.AddIfAny(Slip + ".templateAttributes." + text.Key, text.Value);
            }
        }
    }

    private static string? TextOf(OrderPackingSlip? slip, string name) =>
        slip?.TemplateAttributes is { } texts && texts.TryGetValue(name, out var text) ? text : null;

    private static void AddDestination(McfOrder order, FulfillmentOrder wire, UnmappedMembers unmapped)
    {
        unmapped.Add("destination", wire.Destination?.AdditionalData);
        order.DestinationAddress = AddressMapping.ToModel(wire.Destination?.DeliveryAddress);
        order.DeliveryPreferences = DestinationMapping.ToModel(wire.Destination, unmapped, "destination");
    }

    // The origin is the country of a marketplace, or one to ship from; the marketplace is unknown where there is none in that country.
    private static void AddOrigin(McfOrder order, OrderOrigin? origin, UnmappedMembers unmapped)
    {
        unmapped.Add("origin", origin?.AdditionalData);
        order.ShipFromCountryCode = origin?.CountryCode;
        order.MarketplaceId = McfMarketplaces.Find(origin?.CountryCode)?.MarketplaceId;
    }

    private static McfOrderItem ToModel(OrderLineItem line, IReadOnlyList<McfShipment> shipments)
    {
        const string LineDelivery = Configuration + ".services.delivery";
        var (product, services) = (line.Product, line.FulfillmentConfiguration?.Services);
        var unmapped = new UnmappedMembers().Add(line.AdditionalData)
            .Add("product", product?.AdditionalData)
            .Add("product.productIdentifier", product?.ProductIdentifier?.AdditionalData)
            .Add(Configuration, line.FulfillmentConfiguration?.AdditionalData)
            .Add(Configuration + ".services", services?.AdditionalData)
            .Add(Packaging, services?.Packaging?.AdditionalData)
            .Add(LineDelivery, services?.Delivery?.AdditionalData)
            .Add(LineDelivery + ".paymentOnDelivery", services?.Delivery?.PaymentOnDelivery?.AdditionalData);
        var slip = services?.Packaging?.PackingSlip;
        AddSlip(slip, LineTexts, unmapped);
        var item = new McfOrderItem
        {
            SellerSku = product?.ProductIdentifier?.AmazonSku,
            SellerFulfillmentOrderItemId = line.LineItemId,
            Quantity = FulfillmentValues.ToModel(line.Amount, unmapped, "amount"),
            CancelledQuantity = FulfillmentValues.ToModel(line.CancelledAmount, unmapped, "cancelledAmount"),
            UnfulfillableQuantity = FulfillmentValues.ToModel(line.UnfulfillableAmount, unmapped, "unfulfillableAmount"),
            GiftMessage = TextOf(slip, PackingSlips.GiftMessage),
            DisplayableComment = TextOf(slip, PackingSlips.LineText),
            PerUnitDeclaredValue = MoneyMapping.ToModel(product?.PerUnitDeclaredValue, unmapped, "product.perUnitDeclaredValue"),
            PerUnitPrice = MoneyMapping.ToModel(
                services?.Delivery?.PaymentOnDelivery?.PerUnitServicePrice,
                unmapped,
                LineDelivery + ".paymentOnDelivery.perUnitServicePrice"),
            AdditionalData = unmapped.Found,
        };
        AddDates(item, shipments);
        return item;
    }

    // The latest dates of the shipments that contain units of the line.
    private static void AddDates(McfOrderItem item, IReadOnlyList<McfShipment> shipments)
    {
        foreach (var shipment in shipments)
        {
            if (shipment.Items.Any(part => part.SellerFulfillmentOrderItemId == item.SellerFulfillmentOrderItemId))
            {
                item.EstimatedShipDate = Later(item.EstimatedShipDate, shipment.ShippingDate);
                item.EstimatedArrivalDate = Later(item.EstimatedArrivalDate, shipment.EstimatedArrivalDate);
            }
        }
    }

    private static DateTime? Later(DateTime? one, DateTime? other) => one is null || other > one ? other : one;

    private static IReadOnlyList<McfPayment> PaymentsOf(PaymentInformation? information, UnmappedMembers unmapped)
    {
        unmapped.Add("paymentInformation", information?.AdditionalData);
        return information?.Payments.ToModel("paymentInformation.payments", (payment, path) =>
        {
            unmapped.Add(path, payment.AdditionalData);
            return new McfPayment
            {
                PaymentTransactionId = payment.PaymentId,
                PaymentMode = payment.PaymentMethod,
                PaymentDate = payment.PaymentTime,
            };
        }) ?? [];
    }
}
