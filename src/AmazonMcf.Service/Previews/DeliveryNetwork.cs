using AmazonMcf.Connection;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Service.Checks;

namespace AmazonMcf.Service.Previews;

/// <summary>Which speeds are offered from where to where.</summary>
internal static class DeliveryNetwork
{
    private static readonly string[] WithPriority = ["US", "CA", "UK", "DE", "FR", "IT", "ES", "JP"];
    private static readonly string[] WithExport = ["US", "CA", "UK", "DE", "FR", "IT", "ES", "JP", "AU"];

    /// <summary>Whether a speed is offered.</summary>
    /// <param name="marketplace">Where the goods are.</param>
    /// <param name="country">Where they go, two letters after ISO 3166-1.</param>
    /// <param name="speed">The speed.</param>
    public static bool Offers(McfMarketplace marketplace, string country, string? speed)
    {
        if (country == marketplace.CountryCode)
        {
            return OffersAtHome(marketplace, speed);
        }

        if (Countries.IsUnreachable(country))
        {
            return false;
        }

        if (Countries.ShareCustomsArea(country, marketplace.CountryCode))
        {
            return speed is ShippingSpeedCategories.Standard or ShippingSpeedCategories.Expedited;
        }

        return speed == ShippingSpeedCategories.Standard && WithExport.Contains(marketplace.Code);
    }

    private static bool OffersAtHome(McfMarketplace marketplace, string? speed) => speed switch
    {
        ShippingSpeedCategories.Standard or ShippingSpeedCategories.Expedited => true,
        ShippingSpeedCategories.Priority => WithPriority.Contains(marketplace.Code),
        ShippingSpeedCategories.ScheduledDelivery => marketplace.CountryCode == Countries.Japan,
        _ => false,
    };
}
