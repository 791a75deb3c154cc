using System.Globalization;

namespace AmazonMcf.Service.Offers;

/// <summary>What a shopper reads beside the goods, in the language of the country they come from.</summary>
internal static class OfferTexts
{
    private static readonly Dictionary<string, (string Locale, string Pattern, string Date)> ByCountry = new(StringComparer.Ordinal)
    {
        ["US"] = ("en_US", "Get it {0} - {1}", "ddd, MMM d"),
        ["CA"] = ("en_CA", "Get it {0} - {1}", "ddd, MMM d"),
        ["MX"] = ("es_MX", "Recíbelo entre el {0} y el {1}", "dd/MM"),
        ["GB"] = ("en_GB", "Get it {0} - {1}", "ddd, d MMM"),
        ["AU"] = ("en_AU", "Get it {0} - {1}", "ddd, d MMM"),
        ["IN"] = ("en_IN", "Get it {0} - {1}", "ddd, d MMM"),
        ["DE"] = ("de_DE", "Lieferung zwischen {0} und {1}", "dd.MM."),
        ["FR"] = ("fr_FR", "Livraison entre le {0} et le {1}", "dd/MM"),
        ["IT"] = ("it_IT", "Consegna tra il {0} e il {1}", "dd/MM"),
        ["ES"] = ("es_ES", "Entrega entre el {0} y el {1}", "dd/MM"),
        ["JP"] = ("ja_JP", "{0}～{1}にお届け", "M月d日"),
    };

    /// <summary>Writes a promise.</summary>
    /// <param name="country">Where the goods come from, two letters after ISO 3166-1.</param>
    /// <param name="earliest">The earliest arrival (UTC).</param>
    /// <param name="latest">The latest arrival (UTC).</param>
    /// <returns>The text and its locale, for example <c>en_US</c>.</returns>
    public static (string Text, string Locale) Write(string country, DateTime earliest, DateTime latest)
    {
        var (locale, pattern, date) = ByCountry.TryGetValue(country, out var found) ? found : ByCountry["US"];
        var text = string.Format(
            CultureInfo.InvariantCulture,
            pattern,
            earliest.ToString(date, CultureInfo.InvariantCulture),
            latest.ToString(date, CultureInfo.InvariantCulture));
        return (text, locale);
    }
}
