using System.Text;

namespace AmazonMcf.OrderFiles.Text;

/// <summary>
/// Recognizes text that was decoded wrongly before it was saved: characters that were lost, and UTF-8 that was read as Windows-1252 or
/// Latin-1, such as <c>Ã©</c> instead of <c>é</c>.
/// </summary>
internal static class DamagedText
{
    private const char Lost = '\uFFFD';
    private const int MostExamples = 3;
    private static readonly Encoding Utf8 = new UTF8Encoding(false, true);
    private static readonly Dictionary<char, byte> ByCharacter = Table();

    /// <summary>The rule that a cell breaks; null if its text is undamaged.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="isPersonal">Whether the rule may show only the damaged characters, not the whole repaired text.</param>
    public static string? Rule(string text, bool isPersonal)
    {
        if (!HasHighCharacters(text))
        {
            return null;
        }

        var examples = new List<string>();
        var repaired = Repair(text, examples);
        if ((repaired ?? text).Contains(Lost))
        {
            return "contains a character that was lost when the file was written; export it again as UTF-8.";
        }

        if (repaired is null)
        {
            return null;
        }

        var meant = isPersonal ? string.Join(", ", examples) : $"'{repaired}'";
        return $"was decoded twice and should contain {meant}: UTF-8 text was read in a different encoding and saved again. "
            + "Export the orders again as UTF-8.";
    }

    // A plain loop, because it runs for every cell.
    private static bool HasHighCharacters(string text)
    {
        foreach (var character in text)
        {
            if (character > '\u00C1')
            {
                return true;
            }
        }

        return false;
    }

    // The text as it was meant, with the first damaged characters; null if it was decoded once.
    private static string? Repair(string text, List<string> examples)
    {
        var repaired = new StringBuilder(text.Length);
        var isDamaged = false;
        for (var i = 0; i < text.Length;)
        {
            if (Sequence(text, i, out var length) is not { } meant)
            {
                repaired.Append(text[i++]);
                continue;
            }

            var example = $"'{meant}' instead of '{text.Substring(i, length)}'";
            if (examples.Count < MostExamples && !examples.Contains(example))
            {
                examples.Add(example);
            }

            repaired.Append(meant);
            isDamaged = true;
            i += length;
        }

        return isDamaged ? Repair(repaired.ToString(), []) ?? repaired.ToString() : null;
    }

    // The characters at a position that together are the UTF-8 bytes of other text.
    private static string? Sequence(string text, int start, out int length)
    {
        length = LengthOf(ByteOf(text[start]));
        if (length == 0 || Decode(text, start, length) is not { } meant)
        {
            return null;
        }

        if (length == 4 || IsWestern(meant[0]))
        {
            return meant;
        }

        // Characters that could be one letter of another alphabet can also be text, of this encoding or a different one; several in a row
        // cannot.
        var next = start + length;
        while (next < text.Length && LengthOf(ByteOf(text[next])) is 2 or 3
            && Decode(text, next, LengthOf(ByteOf(text[next]))) is { } letter && char.IsLetter(letter[0]))
        {
            meant += letter;
            next += LengthOf(ByteOf(text[next]));
        }

        length = next - start;
        return meant.Length > 1 && char.IsLetter(meant[0]) ? meant : null;
    }

    // Letters with accents, punctuation such as quotation marks and dashes, currencies, and the mark of a lost character.
    private static bool IsWestern(char character) =>
        character is (>= '\u00A0' and <= '\u017F') or (>= '\u2010' and <= '\u20BF') or '\u2122' or Lost;

    private static string? Decode(string text, int start, int length)
    {
        if (start + length > text.Length)
        {
            return null;
        }

        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
        {
            bytes[i] = ByteOf(text[start + i]);
            if (i > 0 && (bytes[i] & 0xC0) != 0x80)
            {
                return null;
            }
        }

        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static int LengthOf(byte lead) => lead switch
    {
        >= 0xC2 and <= 0xDF => 2,
        >= 0xE0 and <= 0xEF => 3,
        >= 0xF0 and <= 0xF4 => 4,
        _ => 0,
    };

    private static byte ByteOf(char character) =>
        character < 0x100 ? (byte)character : ByCharacter.TryGetValue(character, out var value) ? value : (byte)0;

    private static Dictionary<char, byte> Table()
    {
        var table = new Dictionary<char, byte>();
        for (var value = 0x80; value < 0xA0; value++)
        {
            table[TextEncodings.Windows1252.GetString([(byte)value])[0]] = (byte)value;
        }

        return table;
    }
}
