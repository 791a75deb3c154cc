using System.Globalization;
using System.Text;

namespace AmazonMcf.OrderFiles.Values;

/// <summary>
/// Finds and removes invisible characters: zero-width characters, direction marks, soft hyphens, control characters. Spaces that
/// are not the usual one count as invisible in ids and become the usual one elsewhere.
/// </summary>
internal static class InvisibleText
{
    private const char Delete = '\u007f';
    private const char ZeroWidthNonJoiner = '\u200c';
    private const char ZeroWidthJoiner = '\u200d';
    private const char LastOfLatin = '\u024f';
    private const char IdeographicSpace = '\u3000';

    /// <summary>Whether a character may be invisible; fast, and never false for one that is.</summary>
    public static bool IsSuspect(char character) => character switch
    {
        < ' ' => character is not ('\r' or '\n'),
        < Delete => false,
        <= '\u00a0' or '\u00ad' or '\u034f' or '\u061c' or '\u115f' or '\u1160' or '\u1680' or '\u180e' => true,
        >= '\u2000' and <= '\u206f' => character is <= '\u200f' or >= '\u2028' and <= '\u202f' or >= '\u205f',
        '\u3164' or '\ufeff' or '\uffa0' or >= '\ufff9' and <= '\ufffb' => true,
        >= '\udb40' and <= '\udb43' => true,
        _ => false,
    };

    /// <summary>The code of the first invisible character of an id, for example <c>U+200B</c>; null if there is none.</summary>
    public static string? FindIn(string id)
    {
        foreach (var character in id)
        {
            if (IsSuspect(character) && character is not IdeographicSpace)
            {
                return "U+" + ((int)character).ToString("X4", CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    /// <summary>Removes invisible characters, except joiners in scripts that need them.</summary>
    public static string Remove(string text)
    {
        var visible = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (!IsSuspect(character) || character == '\t')
            {
                visible.Append(character);
            }
            else if (char.IsWhiteSpace(character))
            {
                visible.Append(character is '\u0085' or '\u2028' or '\u2029' ? '\n' : ' ');
            }
            else if (character is ZeroWidthJoiner or ZeroWidthNonJoiner && IsJoint(text, i))
            {
                visible.Append(character);
            }
            else if (char.IsHighSurrogate(character))
            {
                i++;
            }
        }

        return visible.ToString();
    }

    private static bool IsJoint(string text, int index) =>
        index > 0 && index < text.Length - 1 && text[index - 1] > LastOfLatin && text[index + 1] > LastOfLatin;
}
