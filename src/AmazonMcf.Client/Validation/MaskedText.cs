using System.Text.RegularExpressions;

namespace AmazonMcf.Validation;

/// <summary>
/// Recognizes what shops and exports write in place of personal data that they do not show, and what people write in place of an address
/// that they do not know yet. A parcel with it on its label cannot be delivered.
/// </summary>
internal static class MaskedText
{
    private const string Masked = "was masked by the shop; export it with personal data.";
    private const string Missing = "is a placeholder for a missing value; enter the value.";
    private const int LongestPlaceholder = 30;

    private const string Marks = "*\uFF0A\u2022\u25CF\u2731\u2588\u2591\u25A0";

    private static readonly Regex Hidden = new(
        @"^([\[(<{]\s*(redacted|hidden|masked|removed|deleted|anonymized|protected|withheld|private|confidential)\b.*"
            + "|redacted|anonymized)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    // Words that point to where the value is, and words for that place.
    private static readonly (string[] Verbs, string[] Places)[] Pointers =
    [
        (
            ["see", "see the", "see order", "see delivery", "see shipping", "see customer", "see buyer", "see my", "refer to", "check"],
            [
                "note", "notes", "comment", "comments", "remark", "remarks", "message", "instructions", "details", "above", "below",
                "order", "attached", "attachment", "invoice", "email",
            ]
        ),
        (["as", "same as"], ["above", "before", "below", "billing", "billing address", "shipping", "shipping address"]),
        (["ask", "call", "contact"], ["customer", "the customer", "buyer", "the buyer", "seller", "for address"]),
        (["customer", "buyer"], ["to advise", "will advise", "to confirm", "will confirm", "pickup"]),
        (["address"], ["on file", "to follow", "unknown"]),
        (["local", "store", "in-store"], ["pickup", "pick up", "pick-up"]),
        (["siehe", "s."], ["notiz", "notizen", "bemerkung", "bemerkungen", "anmerkung", "kommentar", "nachricht", "oben", "unten"]),
        (["voir", "cf."], ["note", "notes", "commentaire", "commentaires", "remarque", "message", "ci-dessus", "ci-dessous"]),
        (["ver", "véase"], ["nota", "notas", "comentario", "comentarios", "observaciones", "observações", "mensaje", "arriba"]),
        (["vedi"], ["nota", "note", "commenti", "messaggio", "sopra"]),
        (["zie"], ["notitie", "notities", "opmerking", "opmerkingen", "boven"]),
    ];

    private static readonly HashSet<string> Placeholders = new(
        [
            "tbd", "tba", "tbc", "to be determined", "to be announced", "to be confirmed", "to be advised", "not provided",
            "not available", "not specified", "unknown", "no name", "no address", "n.a", "on file", "same address", "pickup", "pick up",
            "pick-up", "wie oben", "unbekannt", "idem", "inconnu", "inconnue", "desconocido", "desconocida", "sconosciuto", "onbekend",
            "備考参照", "備考欄参照", "同上", "不明",
            .. Pointers.SelectMany(pointer => pointer.Verbs.SelectMany(verb => pointer.Places.Select(place => verb + " " + place))),
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The rule that a value of an address breaks; null if it may be an address.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isOptional">Whether the address is complete without it, so that a dash in it does no harm.</param>
    public static string? RuleFor(string value, bool isOptional)
    {
        var (marks, others, crosses) = (0, 0, 0);
        foreach (var character in value)
        {
            if (Marks.Contains(character))
            {
                marks++;
            }
            else if (character is 'x' or 'X')
            {
                crosses++;
            }
            else if (char.IsLetterOrDigit(character) || char.IsSurrogate(character))
            {
                others++;
            }
        }

        if (marks > 1 || (others == 0 && crosses > 1) || (value.Length <= LongestPlaceholder && Hidden.IsMatch(value.Trim())))
        {
            return Masked;
        }

        return !isOptional && (others + crosses == 0 || (value.Length <= LongestPlaceholder && IsPlaceholder(value))) ? Missing : null;
    }

    private static bool IsPlaceholder(string value) => Placeholders.Contains(value.Trim())
        || Placeholders.Contains(value.Trim(' ', '.', '!', '?', '(', ')', '[', ']', '<', '>', '-'));
}
