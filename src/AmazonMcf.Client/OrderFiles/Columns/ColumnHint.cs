using System.Text.RegularExpressions;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles.Columns;

/// <summary>
/// Suggests a column for a member that no column fills: one whose name is a name of the member with a typing error or with words that
/// change nothing. A column of the payer or the buyer is never suggested, and no suggestion is better than a wrong one.
/// </summary>
internal static class ColumnHint
{
    // Longer ones are no names, and comparing their words takes time that grows with the cube of their number.
    private const int LongestName = 100;

    // Référence and Referencia are the SKU where Reference is the order.
    private const string Vague = "reference";

    private static readonly Regex Word = new(@"\p{Lu}?[\p{Ll}\p{Lo}\p{N}]+|\p{Lu}+(?!\p{Ll})", RegexOptions.CultureInvariant);

    private static readonly HashSet<string> Payer = new(
        [
            "bill", "billing", "billed", "biller", "buyer", "buyers", "payer", "payers", "payee", "paid", "invoice", "invoicing",
            "customer", "customers", "purchaser", "sold", "orderer", "account", "rechnung", "rechnungs", "käufer", "käufers",
            "facturation", "facturación", "fatturazione", "comprador", "acheteur", "acquirente",
        ],
        StringComparer.Ordinal);

    // Words that may accompany the name of a member without a change of meaning.
    private static readonly HashSet<string> Neutral = new(
        [
            "the", "a", "of", "my", "our", "seller", "sellers", "shop", "store", "merchant", "item", "items", "product", "line", "code",
            "no", "nr", "num", "number", "ordered", "order", "orders", "ship", "shipping", "to", "delivery", "recipient", "recipients",
            "receiver", "destination", "full", "new", "amazon", "field", "column", "text", "s", "1",
        ],
        StringComparer.Ordinal);

    /// <summary>The column to suggest; null if none fits.</summary>
    /// <param name="member">The member.</param>
    /// <param name="headers">The columns that fill no member.</param>
    public static string? For(OrderMember member, IEnumerable<string> headers)
    {
        var names = OrderAliases.NamesOf(member.Path);
        return headers
            .Select(header => (Header: header, Distance: Distance(header, names)))
            .Where(hint => hint.Distance is not null)
            .OrderBy(hint => hint.Distance)
            .FirstOrDefault()
            .Header;
    }

    /// <summary>Whether a column is about the payer or the buyer rather than the recipient.</summary>
    public static bool IsOfPayer(string header) => Words(header).Any(Payer.Contains);

    private static int? Distance(string header, IReadOnlyList<string> names)
    {
        if (header.Length > LongestName)
        {
            return null;
        }

        var words = Words(header);
        var name = Header.Normalize(header);
        if (name.Length < 2 || words.Any(Payer.Contains) || OrderAliases.MemberOf(name) is not null)
        {
            return null;
        }

        if (IsWithin(words, names))
        {
            return 1;
        }

        var least = names.Where(known => name != known && known != Vague).Select(known => (int?)TypingErrors(name, known)).Min();
        return least == int.MaxValue ? null : least;
    }

    // Shop Order Number, SKU Code
    private static bool IsWithin(string[] words, IReadOnlyList<string> names)
    {
        for (var first = 0; first < words.Length; first++)
        {
            for (var count = words.Length - first; count > 0; count--)
            {
                if (names.Contains(string.Concat(words.Skip(first).Take(count)))
                    && words.Take(first).Concat(words.Skip(first + count)).All(Neutral.Contains))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // A short name has too many neighbors for anything but a plural.
    private static int TypingErrors(string name, string known)
    {
        // A plural is a list.
        if (known.Length <= 4 || name == known + "s")
        {
            return int.MaxValue;
        }

        var distance = NearMatch.Distance(name, known);
        return distance <= (known.Length < 8 ? 1 : 2) ? distance : int.MaxValue;
    }

    private static string[] Words(string header) =>
        [.. Word.Matches(header).Cast<Match>().Select(match => match.Value.ToLowerInvariant())];
}
