using AmazonMcf.Connection;
using AmazonMcf.Service.Checks;

namespace AmazonMcf.Service.Apis.Outbound.V20260704;

/// <summary>Finds the marketplace that goods come from: the version names its country.</summary>
internal static class Origins
{
    /// <summary>Finds a marketplace.</summary>
    /// <param name="country">The country, two letters after ISO 3166-1; null for the home of the seller.</param>
    /// <param name="home">The id of the home, whose region is that of the service.</param>
    /// <exception cref="ServiceErrorException">
    /// There is no marketplace in the country, or it belongs to another region (InvalidValue); or it has no Multi-Channel Fulfillment
    /// (SellerNotEligible).
    /// </exception>
    public static McfMarketplace Resolve(string? country, string home)
    {
        var marketplace = country is null
            ? Marketplaces.Find(home)
            : McfMarketplaces.All.FirstOrDefault(candidate => candidate.CountryCode == country);
        return marketplace is not null && marketplace.Region == Marketplaces.Find(home)?.Region
            ? Marketplaces.Resolve(marketplace.MarketplaceId, home)
            : throw ServiceErrors.InvalidValue(country, "Origin.CountryCode");
    }
}
