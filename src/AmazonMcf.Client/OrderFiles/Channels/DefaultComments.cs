namespace AmazonMcf.OrderFiles.Channels;

/// <summary>The default comment on packing slips in the languages of the marketplaces.</summary>
internal static class DefaultComments
{
    private static readonly Dictionary<string, string> ByLanguage = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "شكرًا لطلبك.",
        ["de"] = "Vielen Dank für Ihre Bestellung.",
        ["en"] = Model.OrderDefaults.Comment,
        ["es"] = "Gracias por su pedido.",
        ["fr"] = "Merci pour votre commande.",
        ["it"] = "Grazie per il suo ordine.",
        ["ja"] = "ご注文いただきありがとうございます。",
        ["nl"] = "Bedankt voor uw bestelling.",
        ["pl"] = "Dziękujemy za zamówienie.",
        ["pt"] = "Obrigado pelo seu pedido.",
        ["sv"] = "Tack för din beställning.",
        ["tr"] = "Siparişiniz için teşekkür ederiz.",
    };

    /// <summary>The languages, as ISO 639-1 codes.</summary>
    public static IEnumerable<string> Languages => ByLanguage.Keys;

    /// <summary>The comment in a language; null if there is none.</summary>
    /// <param name="language">The code, with or without a region, for example <c>de</c> or <c>de-AT</c>.</param>
    public static string? In(string language) =>
        ByLanguage.TryGetValue(language.Trim().Split('-', '_')[0], out var comment) ? comment : null;
}
