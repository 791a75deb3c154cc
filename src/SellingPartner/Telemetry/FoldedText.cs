using System.Globalization;
using System.Net;
using System.Text;

namespace SellingPartner.Telemetry;

/// <summary>
/// A text as it is meant, to be searched: percent-encoding, JSON and HTML escapes are undone, compatibility forms and marks of letters are
/// taken off, invisible characters dropped, and spaces made one. Each character knows its place in the text as it came.
/// </summary>
internal sealed class FoldedText
{
    // What was encoded twice, as a page does that shows an error in JSON.
    private const int MostLayers = 3;
    private const int LongestEntity = 12;

    private readonly List<FoldedCharacter> characters;

    private FoldedText(List<FoldedCharacter> characters)
    {
        this.characters = characters;
        Text = string.Concat(characters.Select(character => character.Value));
    }

    /// <summary>The text to search.</summary>
    public string Text { get; }

    /// <summary>Folds a text.</summary>
    public static FoldedText Of(string text)
    {
        var characters = text.Select((value, index) => new FoldedCharacter(value, index, index + 1)).ToList();
        for (var layer = 0; layer < MostLayers; layer++)
        {
            var count = characters.Count;
            characters = Decode(characters);
            if (characters.Count == count)
            {
                break;
            }
        }

        return new FoldedText(Fold(characters));
    }

    /// <summary>Where a part of <see cref="Text"/> is in the text as it came.</summary>
    /// <param name="start">The first character of the part.</param>
    /// <param name="length">How many characters it has, one at least.</param>
    public (int Start, int End) Place(int start, int length) => (characters[start].Start, characters[start + length - 1].End);

    private static List<FoldedCharacter> Decode(List<FoldedCharacter> from)
    {
        var to = new List<FoldedCharacter>(from.Count);
        for (var i = 0; i < from.Count;)
        {
            var (decoded, length) = from[i].Value switch
            {
                '%' => Percent(from, i),
                '\\' => Json(from, i),
                '&' => Entity(from, i),
                _ => (null, 0),
            };
            if (decoded is null)
            {
                to.Add(from[i++]);
                continue;
            }

            foreach (var value in decoded)
            {
                to.Add(new(value, from[i].Start, from[i + length - 1].End));
            }

            i += length;
        }

        return to;
    }

    private static (string? Decoded, int Length) Percent(List<FoldedCharacter> from, int at)
    {
        if (Octet(from, at) is not { } first)
        {
            return (null, 0);
        }

        var count =
            first < 0x80 ? 1
            : first >= 0xF0 ? 4
            : first >= 0xE0 ? 3
            : 2;
        var bytes = Enumerable
            .Range(0, count)
            .Select(index => Octet(from, at + (3 * index)))
            .TakeWhile(octet => octet is not null)
            .Select(octet => octet!.Value)
            .ToArray();
        return bytes.Length == count ? (Encoding.UTF8.GetString(bytes), 3 * count) : (null, 0);
    }

    private static byte? Octet(List<FoldedCharacter> from, int at) =>
        at + 2 < from.Count && from[at].Value == '%' && Hex(from, at + 1, 2) is { } value ? (byte)value : null;

    private static (string? Decoded, int Length) Json(List<FoldedCharacter> from, int at)
    {
        if (at + 1 >= from.Count)
        {
            return (null, 0);
        }

        return from[at + 1].Value switch
        {
            'u' when Hex(from, at + 2, 4) is { } value => (((char)value).ToString(), 6),
            '/' or '"' or '\\' => (from[at + 1].Value.ToString(), 2),
            'n' or 'r' or 't' => (" ", 2),
            _ => (null, 0),
        };
    }

    private static (string? Decoded, int Length) Entity(List<FoldedCharacter> from, int at)
    {
        var entity = new StringBuilder();
        for (var i = at; i < from.Count && i < at + LongestEntity; i++)
        {
            entity.Append(from[i].Value);
            if (from[i].Value != ';')
            {
                continue;
            }

            var decoded = WebUtility.HtmlDecode(entity.ToString());
            return decoded.Length < entity.Length ? (decoded, entity.Length) : (null, 0);
        }

        return (null, 0);
    }

    private static int? Hex(List<FoldedCharacter> from, int at, int count)
    {
        if (at + count > from.Count)
        {
            return null;
        }

        var digits = string.Concat(from.Skip(at).Take(count).Select(character => character.Value));
        return int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static List<FoldedCharacter> Fold(List<FoldedCharacter> from)
    {
        var to = new List<FoldedCharacter>(from.Count);
        foreach (var character in from)
        {
            var isKept = false;
            foreach (var plain in Plain(character.Value).Where(plain => plain != ' ' || to.Count == 0 || to[to.Count - 1].Value != ' '))
            {
                to.Add(new(plain, character.Start, character.End));
                isKept = true;
            }

            // A mark belongs to the letter before it, a further space to the first.
            if (!isKept && to.Count > 0)
            {
                to[to.Count - 1] = to[to.Count - 1] with { End = character.End };
            }
        }

        return to;
    }

    private static IEnumerable<char> Plain(char character)
    {
        if (character < '\u0080')
        {
            return [char.IsWhiteSpace(character) ? ' ' : character];
        }

        return char.IsSurrogate(character)
            ? [character]
            : character.ToString().Normalize(NormalizationForm.FormKD).Where(IsKept).Select(each => char.IsWhiteSpace(each) ? ' ' : each);
    }

    private static bool IsKept(char character) => CharUnicodeInfo.GetUnicodeCategory(character)
        is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control);
}
