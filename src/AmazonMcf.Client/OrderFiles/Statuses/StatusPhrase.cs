using System.Text.RegularExpressions;

namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>
/// Reads values of status columns that are not in <see cref="StatusWords"/> but contain words of it, such as "Cancelled - refunded",
/// CANCELED_BY_SELLER or "Shipped (UPS)". An order with such a value is not shipped unless the words are denied.
/// </summary>
internal static class StatusPhrase
{
    private static readonly Regex Word = new(@"\p{Lu}?[\p{Ll}\p{Lo}\p{M}\p{N}]+|\p{Lu}+(?!\p{Ll})", RegexOptions.CultureInvariant);

    private static readonly string[] Marks = [" - ", " \u2013 ", " \u2014 ", "/", "|", ",", ";", ":", "(", ")", "+", "&"];

    // Words that change nothing about a status.
    private static readonly HashSet<string> Neutral = Set(
        "order", "orders", "item", "items", "status", "is", "was", "are", "has", "have", "been", "already", "fully", "yet", "the", "by",
        "seller", "buyer", "customer", "merchant", "shop", "store", "admin", "user", "bestellung", "auftrag", "commande", "pedido",
        "ordine", "ist", "wurde");

    private static readonly HashSet<string> Denials = Set(
        "not", "no", "non", "un", "nicht", "kein", "keine", "never", "niet", "geen", "pas", "inte", "nie");

    // What is to be shipped is not shipped; what is to be canceled must not be.
    private static readonly HashSet<string> Futures = Set("to", "awaiting", "await", "ready", "before", "until", "pending", "zu");

    private static readonly HashSet<string> Fillers = Set("yet", "be", "been", "noch", "already");

    private static readonly HashSet<string> Sending = Set("ship", "fulfill", "send", "dispatch", "deliver", "versenden", "enviar");

    private static readonly HashSet<string> Blocks = Set(
        "stop", "stopped", "block", "blocked", "suspend", "suspended", "dispute", "gesperrt", "betrug", "bloqueado", "bloccato",
        "pausiert");

    private static readonly HashSet<string> Payment = Set(
        "payment", "payments", "zahlung", "paiement", "pago", "pagamento", "betaling", "platnosc", "betalning");

    private static readonly HashSet<string> Missing = Set(
        "wait", "waiting", "awaiting", "await", "pending", "missing", "outstanding", "open", "due", "overdue", "not", "no", "offen",
        "warte", "warten", "wartet", "ausstehend", "attente", "pendiente", "attesa", "wacht", "pendente");

    private static readonly string[] Beginnings =
    [
        "cancel", "refund", "storn", "annul", "anulad", "geannul", "fraud", "chargeback", "rembours", "rimbors", "reembols", "iptal",
    ];

    // Without spaces, words of these scripts are found anywhere.
    private static readonly string[] Unspaced = ["キャンセル", "取消", "返金", "返品", "退款", "出荷済", "発送済", "配送済", "发货完成", "已发货"];

    /// <summary>The meaning of a value; <see cref="StatusMeaning.Doubtful"/> if it may mean that the order is not to be shipped.</summary>
    /// <param name="cell">The value as the file writes it.</param>
    /// <param name="find">The table of the column.</param>
    /// <param name="picks">Whether one of several reasons is enough, because no reason is lifted by an option.</param>
    public static StatusMeaning MeaningOf(string cell, Func<string, StatusMeaning> find, bool picks)
    {
        var words = WordsOf(cell);
        var whole = Without(words, find);
        if (whole != StatusMeaning.Unknown)
        {
            // Shipped by seller can mean who is to ship.
            return whole == StatusMeaning.Fulfilled && words.Contains("by") ? StatusMeaning.Doubtful : whole;
        }

        var parts = cell.Split(Marks, StringSplitOptions.RemoveEmptyEntries).Where(part => part.Any(char.IsLetterOrDigit))
            .Select(part => PartOf(part, find)).ToArray();
        var reasons = parts.Length > 1 && Array.TrueForAll(parts, Excludes) ? parts : [.. words.Select(find)];
        return reasons.Length > 1 && Array.TrueForAll(reasons, Excludes) && (picks || reasons.Distinct().Count() == 1) ? reasons.Min()
            : IsDoubtful(cell, words, find) ? StatusMeaning.Doubtful
            : StatusMeaning.Unknown;
    }

    private static StatusMeaning PartOf(string part, Func<string, StatusMeaning> find)
    {
        var meaning = find(StatusText.Normalize(part));
        return meaning == StatusMeaning.Unknown ? Without(WordsOf(part), find) : meaning;
    }

    private static StatusMeaning Without(string[] words, Func<string, StatusMeaning> find)
    {
        var rest = Array.FindAll(words, word => !Neutral.Contains(word));
        return rest.Length is 0 || rest.Length == words.Length ? StatusMeaning.Unknown : find(string.Concat(rest));
    }

    private static bool IsDoubtful(string cell, string[] words, Func<string, StatusMeaning> find)
    {
        var before = "";
        foreach (var word in words)
        {
            var isDenied = Denials.Contains(before);
            var meaning = find(word);
            if ((isDenied && Sending.Contains(word)) || (!isDenied && IsReason(word, meaning, Futures.Contains(before))))
            {
                return true;
            }

            before = Fillers.Contains(word) ? before : word;
        }

        return (words.Any(Payment.Contains) && words.Any(Missing.Contains))
            || Array.Exists(Unspaced, cell.Contains);
    }

    private static bool IsReason(string word, StatusMeaning meaning, bool isFuture) =>
        (Excludes(meaning) && !(meaning == StatusMeaning.Fulfilled && isFuture))
        || Blocks.Contains(word)
        || StatusWords.OfOrder(word) is StatusMeaning.Canceled or StatusMeaning.Refunded or StatusMeaning.OnHold
        || Array.Exists(Beginnings, start => word.StartsWith(start, StringComparison.Ordinal));

    private static bool Excludes(StatusMeaning meaning) =>
        meaning is StatusMeaning.Canceled or StatusMeaning.Refunded or StatusMeaning.Fulfilled or StatusMeaning.OnHold
            or StatusMeaning.Pickup or StatusMeaning.Unpaid;

    private static string[] WordsOf(string text) =>
        [.. Word.Matches(text).Cast<Match>().Select(match => StatusText.Normalize(match.Value))];

    private static HashSet<string> Set(params string[] words) => new(words, StringComparer.Ordinal);
}
