using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Outbound.V20260704.Wire;

namespace AmazonMcf.Outbound.V20260704.Mapping;

/// <summary>Orders to place and to change: model to wire. What this version cannot express was rejected before.</summary>
internal static class OrderRequestMapping
{
    /// <param name="order">The order.</param>
    /// <param name="marketplace">The marketplace of an order that names none.</param>
    /// <param name="placedAt">The date on the packing slip of an order that names none.</param>
    public static CreateOrderRequest ToWire(McfOrderRequest order, McfMarketplace marketplace, DateTime placedAt) => new()
    {
        OrderId = order.SellerFulfillmentOrderId,
        Origin = AddressMapping.OriginToWire(OriginOf(order, marketplace)),
        Destination = DestinationMapping.ToWire(order.DestinationAddress, order.DeliveryPreferences),
        LineItems = order.Items.Select(ToWire).ToList(),
        FulfillmentConfiguration = new OrderFulfillmentConfiguration
        {
            ServiceLevel = new ServiceLevel
            {
                ServiceTiers = [FulfillmentValues.TierToWire(order.ShippingSpeedCategory.NullIfBlank() ?? OrderDefaults.Speed)!],
                DeliveryInterval = IntervalMapping.ToWire(order.DeliveryWindow),
            },
            Action = FulfillmentValues.ActionToWire(order.FulfillmentAction),
            Policy = FulfillmentValues.PolicyToWire(order.FulfillmentPolicy),
            Services = ServicesOf(order, placedAt),
        },
        PaymentInformation = order.PaymentInformation is not { Count: > 0 } payments ? null : new PaymentInformation
        {
            Payments = payments.ConvertAll(payment => new Payment
            {
                PaymentId = payment.PaymentTransactionId,
                PaymentMethod = payment.PaymentMode,
                PaymentTime = payment.PaymentDate,
            }),
        },
    };

    /// <summary>The country that an order ships from, which represents its marketplace in this version.</summary>
    public static string OriginOf(McfOrderRequest order, McfMarketplace marketplace) =>
        order.ShipFromCountryCode.NullIfBlank() ?? (McfMarketplaces.Find(order.MarketplaceId) ?? marketplace).CountryCode;

    public static UpdateOrderRequest ToWire(McfOrderUpdate update) => new()
    {
        FulfillmentConfiguration = new UpdateOrderFulfillmentConfiguration
        {
            Action = FulfillmentValues.ActionToWire(update.FulfillmentAction),
        },
    };

    private static OrderServices? ServicesOf(McfOrderRequest order, DateTime placedAt)
    {
        var packaging = new PackagingService
        {
            PackagingOption = PackagingMapping.OptionToWire(order.FeatureConstraints),
            Overbox = PackagingMapping.OverboxToWire(order.FeatureConstraints),
            PackingSlip = PackingSlips.ToWire(order, placedAt),
        };
        return packaging is { PackagingOption: null, Overbox: null, PackingSlip: null }
            ? null
            : new OrderServices { Packaging = packaging };
    }

    private static CreateOrderLineItem ToWire(McfOrderRequestItem line, int index) => new()
    {
        LineItemId = OrderDefaults.LineId(line, index),
        Product = new OrderProduct
        {
            ProductIdentifier = new ProductIdentifier { AmazonSku = line.SellerSku },
            PerUnitDeclaredValue = MoneyMapping.ToWire(line.PerUnitDeclaredValue),
        },
        Amount = FulfillmentValues.ToWire(line.Quantity),
        FulfillmentConfiguration = LineConfigurationOf(line),
    };

    private static LineItemFulfillmentConfiguration? LineConfigurationOf(McfOrderRequestItem line)
    {
        var (slip, price) = (PackingSlips.ToWire(line), MoneyMapping.ToWire(line.PerUnitPrice));
        if (slip is null && price is null)
        {
            return null;
        }

        return new LineItemFulfillmentConfiguration
        {
            Services = new OrderLineItemServices
            {
                Packaging = slip is null ? null : new OrderLineItemPackagingService { PackingSlip = slip },
                Delivery = price is null ? null : new OrderLineItemDeliveryService
                {
                    PaymentOnDelivery = new OrderLineItemPaymentOnDelivery { PerUnitServicePrice = price },
                },
            },
        };
    }
}
