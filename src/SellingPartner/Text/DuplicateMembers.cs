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
    public static bool AreIn(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var open = new Stack<MemberNames>();
        var closed = new Stack<MemberNames>();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                open.Push(closed.Count > 0 ? closed.Pop() : new());
            }
            else if (reader.TokenType == JsonTokenType.EndObject)
            {
                closed.Push(open.Pop().Clear());
            }
            else if (reader.TokenType == JsonTokenType.PropertyName && !open.Peek().Add(json, ref reader))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The names of one object. Objects of the service have few members with plain names, so the bytes are compared where they are; what is
    /// larger or escaped is kept as text.
    /// </summary>
    private sealed class MemberNames
    {
        private const int MostCompared = 32;

        private readonly List<(int Start, int Length)> plain = [];
        private readonly HashSet<string> texts = new(StringComparer.Ordinal);

        public MemberNames Clear()
        {
            plain.Clear();
            texts.Clear();
            return this;
        }

        public bool Add(ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
        {
            if (texts.Count == 0 && plain.Count < MostCompared && !reader.ValueIsEscaped)
            {
                return AddPlain(json, (int)reader.TokenStartIndex + 1, reader.ValueSpan);
            }

            if (texts.Count == 0)
            {
                foreach (var (start, length) in plain)
                {
                    texts.Add(TextOf(json.Slice(start, length)));
                }
            }

            return texts.Add(reader.GetString()!);
        }

        private bool AddPlain(ReadOnlySpan<byte> json, int start, ReadOnlySpan<byte> name)
        {
            foreach (var other in plain)
            {
                if (other.Length == name.Length && json.Slice(other.Start, other.Length).SequenceEqual(name))
                {
                    return false;
                }
            }

            plain.Add((start, name.Length));
            return true;
        }

        private static string TextOf(ReadOnlySpan<byte> name) =>
#if NET
            System.Text.Encoding.UTF8.GetString(name);
#else
            System.Text.Encoding.UTF8.GetString(name.ToArray());
#endif
    }
}
