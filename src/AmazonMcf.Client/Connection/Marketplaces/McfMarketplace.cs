namespace AmazonMcf.Connection;

/// <summary>An Amazon marketplace. Source: marketplace ids of the Selling Partner API guide.</summary>
/// <param name="Code">The code that users type: the ISO 3166-1 country code, but <c>UK</c> for the United Kingdom.</param>
/// <param name="CountryCode">The ISO 3166-1 country code (<c>GB</c> for the United Kingdom).</param>
/// <param name="MarketplaceId">Amazon's marketplace id, for example <c>ATVPDKIKX0DER</c>.</param>
/// <param name="Region">The region whose host serves the marketplace; see <see cref="McfRegion"/>.</param>
/// <param name="CurrencyCode">The ISO 4217 currency code of fees.</param>
/// <param name="Name">The English name of the country.</param>
public sealed record McfMarketplace(
    string Code, string CountryCode, string MarketplaceId, string Region, string CurrencyCode, string Name)
{
    /// <summary>Shows the code.</summary>
    /// <returns>The code.</returns>
    public override string ToString() => Code;
}
