namespace AmazonMcf.Connection;

/// <summary>A marketplace of Amazon. Source: marketplace ids of the Selling Partner API guide.</summary>
/// <param name="Code">The name users type: the country, with <c>UK</c> for the United Kingdom as Amazon writes it.</param>
/// <param name="CountryCode">The country as ISO 3166-1 writes it (<c>GB</c> for the United Kingdom).</param>
/// <param name="MarketplaceId">Amazon's id.</param>
/// <param name="Region">The region whose host answers for it.</param>
/// <param name="CurrencyCode">The currency of fees, ISO 4217.</param>
/// <param name="Name">The country in English.</param>
public sealed record McfMarketplace(
    string Code, string CountryCode, string MarketplaceId, McfRegion Region, string CurrencyCode, string Name)
{
    /// <summary>Shows the code.</summary>
    /// <returns>The code.</returns>
    public override string ToString() => Code;
}
