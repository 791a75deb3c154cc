using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Validation;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>The country of orders that do not name one.</summary>
internal static class DefaultCountry
{
    /// <summary>The code of the country that the user specified; null if there is none.</summary>
    /// <exception cref="McfOrderFileException">It is not a country.</exception>
    public static string? Specified(OrderFileOptions options, string? path)
    {
        if (string.IsNullOrWhiteSpace(options.Country))
        {
            return null;
        }

        return RegionNames.CountryOf(options.Country!.Trim())
            ?? throw new McfOrderFileException(
                $"-Country '{options.Country}' is not a country.", path, "Specify a two-letter code such as US, or the name of a country.");
    }

    /// <summary>The country of the marketplace of an order, or else of the input; null if no marketplace is known.</summary>
    public static string? OfMarketplace(string? marketplaceId, OrderFileOptions options) =>
        (McfMarketplaces.Find(marketplaceId) ?? McfMarketplaces.Find(options.MarketplaceId) ?? options.Marketplace)?.CountryCode;
}
