using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AmazonMcf.Http;

/// <summary>
/// Masks bodies for people who look for a mistake. Only members that are known to be harmless show their values; everything else,
/// and everything below a member that is not known, is hidden, so that a member of tomorrow cannot give anything away.
/// </summary>
/// <param name="harmless">The names of the members that may be shown.</param>
internal sealed class BodyMask(ICollection<string> harmless)
{
    private const string Hidden = "***";
    private const int ShownCharacters = 20_000;

    // Shorter values, such as the code of a state, would tear words apart.
    private const int ShortestHidden = 4;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The body with its personal values masked; null when there is none.</summary>
    /// <param name="body">The body in UTF-8.</param>
    /// <param name="personal">Values of a request that must not come back in the words of its answer.</param>
    public string? Show(byte[]? body, IReadOnlyList<string> personal)
    {
        if (body is not { Length: > 0 })
            return null;
        var text = Parse(body, root => Write(root, personal)) ?? FormattableString.Invariant($"({body.Length} bytes that are not JSON)");
        return text.Length <= ShownCharacters
            ? text
            : FormattableString.Invariant($"{text.Substring(0, ShownCharacters)} ... ({text.Length - ShownCharacters} more characters)");
    }

    /// <summary>The values that <see cref="Show"/> hides, the longest first.</summary>
    /// <param name="body">The body in UTF-8.</param>
    public IReadOnlyList<string> FindPersonal(byte[]? body)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (body is { Length: > 0 })
            Parse(body, root => Collect(root, isHarmless: true, found));
        return [.. found.OrderByDescending(value => value.Length)];
    }

    /// <summary>Takes personal values out of a text.</summary>
    public static string Scrub(string text, IReadOnlyList<string> personal)
    {
        foreach (var value in personal)
            text = Regex.Replace(text, Regex.Escape(value), Hidden, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return text;
    }

    private static string? Parse(byte[] body, Func<JsonElement, string?> use)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return use(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string? Collect(JsonElement value, bool isHarmless, HashSet<string> found)
    {
        foreach (var (inner, harmlessToo) in Inner(value, isHarmless))
            Collect(inner, harmlessToo, found);
        if (!isHarmless && value.ValueKind is JsonValueKind.String or JsonValueKind.Number && value.ToString().Trim() is { Length: >= ShortestHidden } text)
            found.Add(text);
        return null;
    }

    private IEnumerable<(JsonElement Value, bool IsHarmless)> Inner(JsonElement value, bool isHarmless) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Select(member => (member.Value, isHarmless && harmless.Contains(member.Name))),
        JsonValueKind.Array => value.EnumerateArray().Select(item => (item, isHarmless)),
        _ => [],
    };

    private string Write(JsonElement root, IReadOnlyList<string> personal)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, Readable))
            Write(writer, root, true, personal);
        return Encoding.UTF8.GetString(text.ToArray());
    }

    private void Write(Utf8JsonWriter writer, JsonElement value, bool isHarmless, IReadOnlyList<string> personal)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value, isHarmless && harmless.Contains(member.Name), personal);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    Write(writer, item, isHarmless, personal);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String when value.GetString() is { Length: > 0 } text:
                writer.WriteStringValue(isHarmless ? Scrub(Redaction.Scrub(text), personal) : Hidden);
                break;
            case JsonValueKind.Number when !isHarmless:
                writer.WriteStringValue(Hidden);
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
