using AmazonMcf.Connection;

namespace AmazonMcf.Service.Checks;

/// <summary>Finds the marketplace a request means.</summary>
internal static class Marketplaces
{
    private const string Brazil = "BR";

    /// <summary>Finds a marketplace by its id alone: the wire knows no other name of it.</summary>
    /// <param name="marketplaceId">The id.</param>
    /// <returns>The marketplace; null when there is none.</returns>
    public static McfMarketplace? Find(string? marketplaceId) =>
        McfMarketplaces.All.FirstOrDefault(marketplace => marketplace.MarketplaceId == marketplaceId);

    /// <summary>Finds the marketplace of an order or preview. The service of a region knows no marketplace of another one.</summary>
    /// <param name="marketplaceId">The id; null for the home of the seller.</param>
    /// <param name="home">The id of the home, whose region is that of the service.</param>
    /// <exception cref="ServiceErrorException">
    /// There is no such marketplace in the region (InvalidValue), or it has no Multi-Channel Fulfillment (SellerNotEligible).
    /// </exception>
    public static McfMarketplace ResolveInRegion(string? marketplaceId, string home)
    {
        var marketplace = Resolve(marketplaceId, home);
        return marketplace.Region == Find(home)?.Region
            ? marketplace
            : throw ServiceErrors.InvalidValue(marketplaceId, "MarketplaceId");
    }

    /// <summary>Finds the marketplace of a request that is not about an order, in any region.</summary>
    /// <param name="marketplaceId">The id; null for the home of the seller.</param>
    /// <param name="home">The id of the home.</param>
    /// <exception cref="ServiceErrorException">
    /// There is no such marketplace (InvalidValue), or it has no Multi-Channel Fulfillment (SellerNotEligible).
    /// </exception>
    public static McfMarketplace Resolve(string? marketplaceId, string home)
    {
        var marketplace = Find(marketplaceId ?? home) ?? throw ServiceErrors.InvalidValue(marketplaceId, "MarketplaceId");
        return marketplace.Code == Brazil ? throw ServiceErrors.SellerNotUsable() : marketplace;
    }
}
