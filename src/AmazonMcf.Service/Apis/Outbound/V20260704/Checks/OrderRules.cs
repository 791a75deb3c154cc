using AmazonMcf.Connection;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Service.Apis.Outbound.V20260704.KnownValues;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Previews;
using AmazonMcf.Service.Store;
using IsoTime = AmazonMcf.Outbound.Wire.IsoTime;

namespace AmazonMcf.Service.Apis.Outbound.V20260704.Checks;

/// <summary>Checks a new order by the rules of the countries it goes from and to.</summary>
internal static class OrderRules
{
    /// <summary>Rejects what the country does not have (InvalidValue), and what it asks for and was not sent (MissingParameter).</summary>
    public static void Check(IStoreSession session, OrderRecord order, McfMarketplace marketplace)
    {
        CheckSchedule(session, order, marketplace);
        if (marketplace.CountryCode == Countries.India && order.Payments is not { Count: > 0 })
        {
            throw ServiceErrors.Missing("PaymentInformation");
        }

        foreach (var name in RequiredFeatures(order))
        {
            FeatureRules.RequireOffered(name, marketplace);
        }

        CustomsRules.RequireDeclaredValues(
            marketplace, order.Destination!.Country!, order.Lines.Select(line => line.DeclaredValue?.Currency));
    }

    /// <summary>The extra services that the goods must not leave without.</summary>
    public static IReadOnlyList<string> RequiredFeatures(OrderRecord order) =>
        [.. (order.Features ?? []).Where(feature => feature.IsRequired).Select(feature => feature.Name!)];

    private static void CheckSchedule(IStoreSession session, OrderRecord order, McfMarketplace marketplace)
    {
        var isJapan = marketplace.CountryCode == Countries.Japan;
        if (order.Window is { } elsewhere && !isJapan)
        {
            throw ServiceErrors.InvalidValue(Text(elsewhere), "DeliveryInterval");
        }

        if (order.Speed != ShippingSpeedCategories.ScheduledDelivery)
        {
            return;
        }

        if (order.IsHeld)
        {
            throw ServiceErrors.InvalidValue(WireValues.Hold, "Action");
        }

        if (!isJapan)
        {
            return;
        }

        var window = order.Window ?? throw ServiceErrors.Missing("DeliveryInterval");
        if (!DeliveryWindowTable.IsOffered(session, window.Start!.Value, window.End!.Value))
        {
            throw ServiceErrors.InvalidValue(Text(window), "DeliveryInterval");
        }
    }

    private static string Text(TimeWindow window) => IsoTime.Format(window.Start!.Value) + "/" + IsoTime.Format(window.End!.Value);
}
