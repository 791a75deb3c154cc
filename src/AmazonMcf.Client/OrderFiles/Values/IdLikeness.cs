using System.Globalization;
using System.Text;
using AmazonMcf.Validation;

namespace AmazonMcf.OrderFiles.Values;

/// <summary>
/// Compares ids as people see them: without case, width and form of characters, with all hyphens as one, and numbers without leading zeros,
/// which a spreadsheet removes.
/// </summary>
internal static class IdLikeness
{
    /// <summary>The spelling that ids which look alike have in common.</summary>
    public static string Of(string id)
    {
        var isPlain = true;
        foreach (var character in id)
        {
            isPlain &= character is < '\u0080' and not (>= 'a' and <= 'z');
        }

        return WithoutZeros(isPlain ? id : Fold(id));
    }

    private static string WithoutZeros(string id) =>
        id.Length > 1 && id[0] == '0' && id.All(character => character is >= '0' and <= '9') ? id.TrimStart('0') : id;

    private static string Fold(string id)
    {
        var folded = new StringBuilder(id.Length);
        foreach (var character in CompatibleForm.Of(id))
        {
            folded.Append(IsHyphen(character) ? '-' : char.ToUpperInvariant(character));
        }

        return folded.ToString();
    }

    private static bool IsHyphen(char character) =>
        character == '\u2212' || (character > '\u007f' && char.GetUnicodeCategory(character) == UnicodeCategory.DashPunctuation);
}
