namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>
/// Reads texts in columns that are filled once something happened, such as a tracking number: some say that it did not happen, and some
/// that it is still to come.
/// </summary>
internal static class EventText
{
    private static readonly HashSet<string> Denials = Set(
        "not", "no", "non", "none", "nothing", "never", "without", "nicht", "kein", "keine", "noch", "pas", "ne", "sin", "senza", "niet",
        "geen", "inte", "ej", "nie", "brak", "nao", "sem");

    private static readonly HashSet<string> Fillers = Set(
        "yet", "been", "be", "so", "far", "is", "was", "has", "have", "it", "any", "still", "encore", "ancora", "aun", "todavia", "ainda",
        "nog");

    // What only a parcel has, or lacks.
    private static readonly HashSet<string> OfParcel = Set(
        "available", "assigned", "entered", "known", "tracking", "track", "number", "numbers", "code", "id", "info", "information",
        "label", "parcel", "package", "shipment", "date", "ship", "shipping", "disponible", "disponibile", "verfugbar", "vorhanden",
        "sendungsnummer", "numero", "suivi", "seguimiento", "rastreo", "spedizione", "zugewiesen");

    private static readonly HashSet<string> Open = Set(
        "tbd", "tba", "tbc", "todo", "pending", "wait", "waiting", "awaiting", "await", "required", "requires", "needed", "needs",
        "requested", "expected", "estimated", "planned", "scheduled", "soon", "later", "tomorrow", "until", "before", "after", "ready",
        "future", "eta", "unknown", "unconfirmed", "cannot", "offen", "ausstehend", "folgt", "erforderlich", "unbekannt", "morgen",
        "attente", "venir", "inconnu", "pendiente", "pendente", "attesa", "sconosciuto", "desconocido", "volgt", "onbekend", "未定", "未",
        "未発送", "未出荷", "予定");

    /// <summary>Whether a text says that something did not happen, such as "not yet" or "no tracking number", and nothing else.</summary>
    /// <param name="text">The text.</param>
    /// <param name="what">What the column says if it is filled.</param>
    public static bool Denies(string text, StatusMeaning what)
    {
        var words = StatusText.WordsOf(text);
        return Array.Exists(words, Denials.Contains)
            && Array.TrueForAll(words, word => Denials.Contains(word) || Fillers.Contains(word) || StatusWords.OfOrder(word) == what
                || (what == StatusMeaning.Fulfilled && OfParcel.Contains(word)));
    }

    /// <summary>Whether a text leaves it open whether something happened, such as "TBD" or "not before Friday".</summary>
    public static bool IsOpen(string text)
    {
        var words = StatusText.WordsOf(text);
        return Array.Exists(words, word => Denials.Contains(word) || Open.Contains(word)) || (words.Length > 1 && words[0] == "to");
    }

    private static HashSet<string> Set(params string[] words) => new(words, StringComparer.Ordinal);
}
