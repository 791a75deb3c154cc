using AmazonMcf.Connection;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Service.Previews;

namespace AmazonMcf.Service.Apis.Outbound.V20260704;

/// <summary>Which speeds the version offers. Source: serviceTiers, Fulfillment Outbound 2026-07-04.</summary>
internal static class ServiceTiers
{
    private static readonly string[] WithPriority = ["CA", "IN", "MX"];

    /// <inheritdoc cref="SpeedRule"/>
    public static bool AreOffered(McfMarketplace marketplace, string country, string? speed) =>
        speed == ShippingSpeedCategories.Priority
            ? country == marketplace.CountryCode && WithPriority.Contains(country)
            : DeliveryNetwork.Offers(marketplace, country, speed);
}
