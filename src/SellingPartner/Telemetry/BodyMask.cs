using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SellingPartner.Telemetry;

/// <summary>
/// Masks bodies for troubleshooting. Only members that are known to be harmless show their values; everything else,
/// and everything below a member that is not known, is hidden, so that members added later are masked by default.
/// </summary>
/// <param name="loggable">The names of the members that may be shown.</param>
internal sealed class BodyMask(ICollection<string> loggable)
{
    private const string Hidden = "***";
    private const int ShownCharacters = 20_000;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The body with its personal values masked; null when there is none.</summary>
    /// <param name="body">The body in UTF-8.</param>
    /// <param name="scrubber">Takes out of the words of a response what must not come back of its request.</param>
    public string? Show(byte[]? body, Scrubber scrubber)
    {
        if (body is not { Length: > 0 })
        {
            return null;
        }

        var text = Parse(body, root => Write(root, scrubber)) ?? FormattableString.Invariant($"({body.Length} bytes that are not JSON)");
        return text.Length <= ShownCharacters
            ? text
            : FormattableString.Invariant($"{text.Substring(0, ShownCharacters)} ... ({text.Length - ShownCharacters} more characters)");
    }

    /// <summary>The values that <see cref="Show"/> hides, as they are searched for.</summary>
    /// <param name="body">The body in UTF-8.</param>
    public IReadOnlyList<HiddenTerm> FindPersonal(byte[]? body)
    {
        var found = new HashSet<HiddenTerm>();
        if (body is { Length: > 0 })
        {
            Parse(body, root => Collect(root, "", isLoggable: true, found));
        }

        return [.. found];
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

    private string? Collect(JsonElement value, string name, bool isLoggable, HashSet<HiddenTerm> found)
    {
        foreach (var (inner, innerName, alsoLoggable) in Inner(value, name, isLoggable))
        {
            Collect(inner, innerName, alsoLoggable, found);
        }

        if (!isLoggable && value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
        {
            found.UnionWith(PersonalTerms.Of(name, value.ToString()));
        }

        return null;
    }

    private IEnumerable<(JsonElement Value, string Name, bool IsLoggable)> Inner(JsonElement value, string name, bool isLoggable) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value
                .EnumerateObject()
                .Select(member => (member.Value, member.Name, isLoggable && loggable.Contains(member.Name))),
            JsonValueKind.Array => value.EnumerateArray().Select(item => (item, name, isLoggable)),
            _ => [],
        };

    private string Write(JsonElement root, Scrubber scrubber)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, Readable))
        {
            Write(writer, root, true, scrubber);
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    private void Write(Utf8JsonWriter writer, JsonElement value, bool isLoggable, Scrubber scrubber)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    writer.WritePropertyName(scrubber.Scrub(member.Name));
                    Write(writer, member.Value, isLoggable && loggable.Contains(member.Name), scrubber);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(writer, item, isLoggable, scrubber);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String when value.GetString() is { Length: > 0 } text:
                writer.WriteStringValue(isLoggable ? scrubber.Scrub(text) : Hidden);
                break;
            case JsonValueKind.Number when !isLoggable:
                writer.WriteStringValue(Hidden);
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
