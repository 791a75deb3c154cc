using System.Text.Json;

namespace SellingPartner.Text;

/// <summary>
/// Finds duplicate members of a JSON object. A parser silently keeps one of the values, so such a response could be read as the opposite of
/// what it says.
/// </summary>
internal static class DuplicateMembers
{
    /// <summary>Whether any object has two members of one name, at any depth.</summary>
    /// <param name="json">The JSON in UTF-8, without a byte order mark.</param>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static bool AreIn(ReadOnlySpan<byte> json) => AreIn(json, out _);

    /// <summary>Whether any object has two members of one name, at any depth.</summary>
    /// <param name="json">The JSON in UTF-8, without a byte order mark.</param>
    /// <param name="hasNullElement">
    /// Whether there is a null other than as the value of a member, for example in a list. Not complete if there are such members.
    /// </param>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static bool AreIn(ReadOnlySpan<byte> json, out bool hasNullElement)
    {
        hasNullElement = false;
        var reader = new Utf8JsonReader(json);
        var names = new OpenNames();
        var isMember = false;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    names.Open();
                    break;
                case JsonTokenType.EndObject:
                    names.Close();
                    break;
                case JsonTokenType.PropertyName when !names.Add(json, ref reader):
                    return true;
                case JsonTokenType.Null:
                    hasNullElement |= !isMember;
                    break;
            }

            isMember = reader.TokenType == JsonTokenType.PropertyName;
        }

        return false;
    }

    /// <summary>
    /// The names of all objects that are open. Objects of the service have few members with plain names, so their bytes are compared in
    /// place; the names of larger objects, and those with escapes, are kept as text.
    /// </summary>
    private sealed class OpenNames
    {
        private const int MostCompared = 32;

        private readonly Stack<(int First, HashSet<string>? Texts)> outer = new();
        private PlainName[] plain = new PlainName[MostCompared];
        private int count;

        // Of the innermost object: the index of its first plain name, and all of its names if they are kept as text.
        private int first;
        private HashSet<string>? texts;

        public void Open()
        {
            outer.Push((first, texts));
            (first, texts) = (count, null);
        }

        public void Close()
        {
            count = first;
            (first, texts) = outer.Pop();
        }

        public bool Add(ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
        {
            if (texts is null && count - first < MostCompared && !reader.ValueIsEscaped)
            {
                return AddPlain(json, new((int)reader.TokenStartIndex + 1, reader.ValueSpan));
            }

            texts ??= ReadTexts(json);
            return texts.Add(reader.GetString()!);
        }

        private bool AddPlain(ReadOnlySpan<byte> json, PlainName name)
        {
            for (var i = first; i < count; i++)
            {
                if (plain[i].Hash == name.Hash && plain[i].Of(json).SequenceEqual(name.Of(json)))
                {
                    return false;
                }
            }

            if (count == plain.Length)
            {
                Array.Resize(ref plain, 2 * count);
            }

            plain[count++] = name;
            return true;
        }

        private HashSet<string> ReadTexts(ReadOnlySpan<byte> json)
        {
            var found = new HashSet<string>(StringComparer.Ordinal);
            for (var i = first; i < count; i++)
            {
                found.Add(TextOf(plain[i].Of(json)));
            }

            return found;
        }

        private static string TextOf(ReadOnlySpan<byte> name) =>
#if NET
            System.Text.Encoding.UTF8.GetString(name);
#else
            System.Text.Encoding.UTF8.GetString(name.ToArray());
#endif
    }

    /// <summary>
    /// The position of a name, with a hash of its length and three of its letters, so that names are only compared if they may be equal.
    /// </summary>
    private readonly struct PlainName(int start, ReadOnlySpan<byte> name)
    {
        private readonly int start = start;
        private readonly int length = name.Length;

        public int Hash { get; } =
            name.Length == 0 ? 0 : (name.Length << 24) ^ (name[0] << 16) ^ (name[name.Length / 2] << 8) ^ name[name.Length - 1];

        public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> json) => json.Slice(start, length);
    }
}
