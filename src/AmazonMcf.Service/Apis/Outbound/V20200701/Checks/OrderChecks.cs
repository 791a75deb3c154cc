using System.Text.Json;
using AmazonMcf.Connection;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Apis.Outbound.V20200701.Mapping;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Previews;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Apis.Outbound.V20200701.Checks;

/// <summary>Checks a new order. Source: createFulfillmentOrder, Fulfillment Outbound 2020-07-01.</summary>
internal static class OrderChecks
{
    private const int LongestOrderId = 40;
    private const int LongestInstructions = 250;

    /// <summary>Rejects a body that lacks members (MissingParameter, MissingAddressMembers, InvalidValue).</summary>
    public static void RequireMembers(JsonElement body)
    {
        RequiredMembers.Require(
            body,
            "",
            "sellerFulfillmentOrderId",
            "displayableOrderId",
            "displayableOrderDate",
            "displayableOrderComment",
            "shippingSpeedCategory",
            "destinationAddress");
        RequiredMembers.RequireAddress(
            body.GetProperty("destinationAddress"), () => ServiceErrors.InvalidValue("", nameof(Address.CountryCode)));
        RequiredMembers.RequireItems(body, "sellerSku", "sellerFulfillmentOrderItemId", "quantity");
        RequireInside(body, "deliveryWindow", "startDate", "endDate");
        RequireInside(body, "codSettings", "isCodRequired");
        if (RequiredMembers.Find(body, "paymentInformation") is { ValueKind: JsonValueKind.Array } payments)
        {
            foreach (var payment in payments.EnumerateArray())
            {
                RequiredMembers.Require(payment, "PaymentInformation.", "paymentTransactionId", "paymentMode", "paymentDate");
            }
        }
    }

    /// <summary>Rejects values out of range, too long or in no list (InvalidValue).</summary>
    public static void CheckValues(CreateFulfillmentOrderRequest order)
    {
        Values.Text(order.SellerFulfillmentOrderId, nameof(order.SellerFulfillmentOrderId), LongestOrderId);
        HeadChecks.CheckDisplayable(order.DisplayableOrderId, order.DisplayableOrderComment);
        HeadChecks.CheckChoices(order.ShippingSpeedCategory, order.FulfillmentAction, order.FulfillmentPolicy);
        HeadChecks.CheckEmails(order.NotificationEmails);
        Values.Country(order.ShipFromCountryCode, nameof(order.ShipFromCountryCode));
        AddressRules.CheckValues(order.DestinationAddress.ToRecord());
        FeatureChecks.CheckValues(order.FeatureConstraints);
        CheckPreferences(order.DeliveryPreferences);
        CheckCash(order.CodSettings);
        LineChecks.CheckLines([.. order.Items!.Select(Line.Of)]);
    }

    /// <summary>Rejects what the country does not have (InvalidValue), and what it asks for and was not sent (MissingParameter).</summary>
    public static void CheckCountryRules(IStoreSession session, CreateFulfillmentOrderRequest order, McfMarketplace marketplace)
    {
        AddressRules.CheckCountryRules(order.DestinationAddress.ToRecord());
        CheckSchedule(session, order, marketplace);
        if (order.CodSettings is { } cash)
        {
            if (marketplace.CountryCode != Countries.Japan)
            {
                throw ServiceErrors.InvalidValue(cash.IsCodRequired is true ? "true" : "false", "CodSettings");
            }

            if (cash.IsCodRequired is true && order.Items!.Any(item => item.PerUnitPrice is null))
            {
                throw ServiceErrors.Missing("Items.PerUnitPrice");
            }
        }

        if (marketplace.CountryCode == Countries.India && order.PaymentInformation is not { Count: > 0 })
        {
            throw ServiceErrors.Missing("PaymentInformation");
        }

        FeatureChecks.CheckRegion(order.FeatureConstraints, marketplace);
        CustomsRules.RequireDeclaredValues(
            marketplace, order.DestinationAddress!.CountryCode!, order.Items!.Select(item => item.PerUnitDeclaredValue?.CurrencyCode));
    }

    private static void CheckSchedule(IStoreSession session, CreateFulfillmentOrderRequest order, McfMarketplace marketplace)
    {
        var window = order.DeliveryWindow;
        if (window is not null && marketplace.CountryCode != Countries.Japan)
        {
            throw ServiceErrors.InvalidValue(Text(window), nameof(order.DeliveryWindow));
        }

        if (order.ShippingSpeedCategory != ShippingSpeedCategories.ScheduledDelivery)
        {
            return;
        }

        if (order.FulfillmentAction == FulfillmentActions.Hold)
        {
            throw ServiceErrors.InvalidValue(order.FulfillmentAction, nameof(order.FulfillmentAction));
        }

        if (marketplace.CountryCode != Countries.Japan)
        {
            return;
        }

        if (window is null)
        {
            throw ServiceErrors.Missing(nameof(order.DeliveryWindow));
        }

        if (!DeliveryWindowTable.IsOffered(session, window.StartDate!.Value, window.EndDate!.Value))
        {
            throw ServiceErrors.InvalidValue(Text(window), nameof(order.DeliveryWindow));
        }
    }

    private static string Text(DeliveryWindow window) =>
        IsoTime.Format(window.StartDate!.Value) + "/" + IsoTime.Format(window.EndDate!.Value);

    private static void CheckPreferences(DeliveryPreferences? preferences)
    {
        Values.Length(preferences?.DeliveryInstructions, nameof(DeliveryPreferences.DeliveryInstructions), LongestInstructions);
        if (preferences?.DropOffLocation is not { } place)
        {
            return;
        }

        if (place.Type is null)
        {
            throw ServiceErrors.Missing("DropOffLocation.Type");
        }

        Values.OneOf(place.Type, nameof(DeliveryPreferences.DropOffLocation), DropOffLocationTypes.All);
        var attributes = place.Attributes;
        var namesNeighbor = attributes?.ContainsKey("neighborName") is true && attributes.ContainsKey("houseNumber");
        if (place.Type == DropOffLocationTypes.FallbackNeighborDelivery && !namesNeighbor)
        {
            throw ServiceErrors.Missing("DropOffLocation.Attributes");
        }
    }

    private static void CheckCash(CODSettings? cash)
    {
        MoneyChecks.Check(cash?.CodCharge, "CodCharge");
        MoneyChecks.Check(cash?.CodChargeTax, "CodChargeTax");
        MoneyChecks.Check(cash?.ShippingCharge, "ShippingCharge");
        MoneyChecks.Check(cash?.ShippingChargeTax, "ShippingChargeTax");
    }

    private static void RequireInside(JsonElement body, string name, params string[] members)
    {
        if (RequiredMembers.Find(body, name) is { ValueKind: JsonValueKind.Object } inner)
        {
            RequiredMembers.Require(inner, JsonLocation.Pascal(name) + ".", members);
        }
    }
}
