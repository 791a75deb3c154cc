using System.Globalization;
using System.Text;

namespace AmazonMcf.Validation;

/// <summary>
/// How names of countries and states are compared: by their letters, marks and digits, ignoring case. The build program uses the same
/// source to make the table.
/// </summary>
internal static class RegionKey
{
    /// <summary>Converts <c>U.S.A.</c> and <c>usa</c> to one spelling.</summary>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var character in IsAscii(name) ? name : CompatibleForm.Of(name))
        {
            if (char.IsLetterOrDigit(character) || IsMark(character))
            {
                key.Append(char.ToUpperInvariant(character));
            }
        }

        return key.ToString();
    }

    // Vowels of some scripts are marks.
    private static bool IsMark(char character) =>
        character > '\u007f'
        && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsAscii(string text)
    {
        foreach (var character in text)
        {
            if (character > '\u007f')
            {
                return false;
            }
        }

        return true;
    }
}
