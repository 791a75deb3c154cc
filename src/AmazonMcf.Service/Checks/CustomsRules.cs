using AmazonMcf.Connection;

namespace AmazonMcf.Service.Checks;

/// <summary>Checks what customs need to know.</summary>
internal static class CustomsRules
{
    /// <summary>
    /// Rejects lines without a declared value where customs or India ask for one (MissingParameter), and values that customs get in a
    /// currency other than that of the marketplace (WrongCurrency).
    /// </summary>
    /// <param name="marketplace">Where the goods are.</param>
    /// <param name="country">Where they go.</param>
    /// <param name="currencies">The currency of the declared value of each line; null where the line has none.</param>
    public static void RequireDeclaredValues(McfMarketplace marketplace, string country, IEnumerable<string?> currencies)
    {
        var isExport = !Countries.ShareCustomsArea(country, marketplace.CountryCode);
        var declared = currencies.ToList();
        if ((isExport || marketplace.CountryCode == Countries.India) && declared.Any(currency => currency is null))
        {
            throw ServiceErrors.Missing("PerUnitDeclaredValue");
        }

        if (isExport && declared.FirstOrDefault(currency => currency != marketplace.CurrencyCode) is { } other)
        {
            throw ServiceErrors.WrongCurrency(other, marketplace.CurrencyCode);
        }
    }
}
