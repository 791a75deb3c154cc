using static AmazonMcf.Connection.McfRegion;

namespace AmazonMcf.Connection;

/// <summary>All marketplaces of the Selling Partner API.</summary>
public static class McfMarketplaces
{
    /// <summary>All marketplaces, ordered by region and then by code.</summary>
    public static IReadOnlyList<McfMarketplace> All { get; } =
    [
        new("BR", "BR", "A2Q3Y263D00KWC", NorthAmerica, "BRL", "Brazil"),
        new("CA", "CA", "A2EUQ1WTGCTBG2", NorthAmerica, "CAD", "Canada"),
        new("MX", "MX", "A1AM78C64UM0Y8", NorthAmerica, "MXN", "Mexico"),
        new("US", "US", "ATVPDKIKX0DER", NorthAmerica, "USD", "United States"),
        new("AE", "AE", "A2VIGQ35RCS4UG", Europe, "AED", "United Arab Emirates"),
        new("BE", "BE", "AMEN7PMS3EDWL", Europe, "EUR", "Belgium"),
        new("DE", "DE", "A1PA6795UKMFR9", Europe, "EUR", "Germany"),
        new("EG", "EG", "ARBP9OOSHTCHU", Europe, "EGP", "Egypt"),
        new("ES", "ES", "A1RKKUPIHCS9HS", Europe, "EUR", "Spain"),
        new("FR", "FR", "A13V1IB3VIYZZH", Europe, "EUR", "France"),
        new("IE", "IE", "A28R8C7NBKEWEA", Europe, "EUR", "Ireland"),
        new("IN", "IN", "A21TJRUUN4KGV", Europe, "INR", "India"),
        new("IT", "IT", "APJ6JRA9NG5V4", Europe, "EUR", "Italy"),
        new("NL", "NL", "A1805IZSGTT6HS", Europe, "EUR", "Netherlands"),
        new("PL", "PL", "A1C3SOZRARQ6R3", Europe, "PLN", "Poland"),
        new("SA", "SA", "A17E79C6D8DWNP", Europe, "SAR", "Saudi Arabia"),
        new("SE", "SE", "A2NODRKZP88ZB9", Europe, "SEK", "Sweden"),
        new("TR", "TR", "A33AVAJ2PDY3EV", Europe, "TRY", "Turkey"),
        new("UK", "GB", "A1F83G8C2ARO7P", Europe, "GBP", "United Kingdom"),
        new("ZA", "ZA", "AE08WJ6YKNBMC", Europe, "ZAR", "South Africa"),
        new("AU", "AU", "A39IBJ37TRP1C6", FarEast, "AUD", "Australia"),
        new("JP", "JP", "A1VC38T7YXB528", FarEast, "JPY", "Japan"),
        new("SG", "SG", "A19VAU5U5O7RUS", FarEast, "SGD", "Singapore"),
    ];

    private static readonly Dictionary<string, McfMarketplace> ByName = All
        .SelectMany(marketplace => new[] { marketplace.Code, marketplace.CountryCode, marketplace.MarketplaceId }
            .Distinct().Select(name => (name, marketplace)))
        .ToDictionary(entry => entry.name, entry => entry.marketplace, StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds a marketplace by code, country code or id. Case is ignored.</summary>
    /// <param name="codeOrId">For example <c>US</c>, <c>UK</c>, <c>GB</c> or <c>ATVPDKIKX0DER</c>.</param>
    /// <returns>The marketplace; null if there is none.</returns>
    public static McfMarketplace? Find(string? codeOrId) =>
        codeOrId is not null && ByName.TryGetValue(codeOrId.Trim(), out var found) ? found : null;
}
