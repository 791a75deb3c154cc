using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>Recognizes payments in words that are not in <see cref="StatusWords"/>, such as "Payment received" or "Paid (Visa)".</summary>
internal static class PaymentText
{
    // A word for a paid order beside only these is certain: a deposit, a half or a payment on delivery is not among them.
    private static readonly HashSet<string> Others = new(
        [
            "payment", "payments", "zahlung", "paiement", "pago", "pagamento", "betaling", "order", "status", "already", "in", "full",
            "fully", "by", "via", "with", "per", "mit", "par", "avec", "con", "card", "cc", "credit", "debit", "visa", "mastercard",
            "amex", "paypal", "stripe", "klarna", "sofort", "ideal", "sepa", "bank", "transfer", "wire", "apple", "google", "amazon",
            "shop", "pay", "square", "adyen", "mollie", "affirm", "afterpay", "kreditkarte", "karte", "carte", "tarjeta", "carta",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Prepositions = new(["on", "at", "am", "le", "il", "el"], StringComparer.Ordinal);

    /// <summary>Whether a text says that an order is paid in full.</summary>
    public static bool IsPaid(string text)
    {
        var words = StatusText.WordsOf(text);
        if (words.Length == 0 || !words.Any(IsPaidWord))
        {
            return false;
        }

        return Array.TrueForAll(words, word => IsPaidWord(word) || Others.Contains(word)) || IsPaidOn(text);
    }

    /// <summary>Whether a text is a date.</summary>
    public static bool IsDate(string text) =>
        DateText.Read(text, DateOrder.MonthFirst, out _) is null || DateText.Read(text, DateOrder.DayFirst, out _) is null;

    // Paid on 2026-11-20.
    private static bool IsPaidOn(string text)
    {
        var end = text.IndexOf(' ');
        if (end < 0 || !IsPaidWord(StatusText.Normalize(text.Substring(0, end))))
        {
            return false;
        }

        var rest = text.Substring(end).Trim();
        var next = rest.IndexOf(' ');
        return IsDate(rest) || (next > 0 && Prepositions.Contains(StatusText.Normalize(rest.Substring(0, next)))
            && IsDate(rest.Substring(next).Trim()));
    }

    private static bool IsPaidWord(string word) => StatusWords.OfPayment(word) == StatusMeaning.Ship;
}
