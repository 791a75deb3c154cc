using System.Text;

namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>How headers and values of status columns are compared: by their letters and digits, without case, accents and width.</summary>
internal static class StatusText
{
    private const string Accented = "äàâáãåąéèêëęěíìîïıóòôöõøőúùûüůűñńňçćčýšśşřťďľłžźżğ";
    private const string Plain = "aaaaaaaeeeeeeiiiiiooooooouuuuuunnncccysssrtdllzzzg";

    public static string Normalize(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            // Full-width letters and digits of East Asian files.
            var narrow = character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - 0xFEE0) : character;
            if (!char.IsLetterOrDigit(narrow))
            {
                continue;
            }

            // Turkish capital letters have no small one that is the same in all cultures.
            var lower = narrow == '\u0130' ? 'i' : char.ToLowerInvariant(narrow);
            var accent = lower < 0x80 ? -1 : Accented.IndexOf(lower);
            result.Append(accent < 0 ? lower : Plain[accent]);
        }

        return result.ToString();
    }

    /// <summary>The words of a text, each in that spelling.</summary>
    public static string[] WordsOf(string text) =>
        [.. new string([.. text.Select(character => char.IsLetterOrDigit(character) ? character : ' ')])
            .Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(Normalize)];

    /// <summary>Whether a cell of a date column holds a date; exports also write a placeholder for none.</summary>
    public static bool IsFilled(string? cell) =>
        cell is not null && Normalize(cell).TrimStart('0') is not ("" or "null" or "none" or "nan" or "na" or "nat" or "nil" or "false"
            or "never");
}
