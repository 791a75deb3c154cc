using System.Text.Json;

namespace SellingPartner.Text;

/// <summary>
/// Finds members that come twice in one object of JSON. A parser keeps one of the values and says nothing of the other, so such a response
/// could be taken for the opposite of what it says.
/// </summary>
internal static class DuplicateMembers
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Whether any object has two members of one name, at any depth.</summary>
    /// <param name="json">The JSON in UTF-8.</param>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static bool AreIn(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json.StartsWith(ByteOrderMark) ? json.Slice(ByteOrderMark.Length) : json);
        var open = new Stack<HashSet<string>>();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject)
                open.Push(new(StringComparer.Ordinal));
            else if (reader.TokenType == JsonTokenType.EndObject)
                open.Pop();
            else if (reader.TokenType == JsonTokenType.PropertyName && !open.Peek().Add(reader.GetString()!))
                return true;
        }

        return false;
    }
}
