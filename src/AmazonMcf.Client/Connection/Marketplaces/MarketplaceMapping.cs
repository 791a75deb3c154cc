using AmazonMcf.Model;

namespace AmazonMcf.Connection;

/// <summary>Marketplaces, which people name by country and the service by id.</summary>
internal static class MarketplaceMapping
{
    public static string? ToWire(string? marketplace) => McfMarketplaces.Find(marketplace)?.MarketplaceId ?? marketplace.NullIfBlank();
}
