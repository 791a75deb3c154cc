using System.Globalization;
using System.Text.Json;

namespace AmazonMcf.Service.Store;

/// <summary>An object of a document of 0.1.0, read member by member: what was not asked for is what the service did not know.</summary>
/// <param name="element">The object.</param>
internal sealed class OldObject(JsonElement element)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>Reads a text; null when it is missing.</summary>
    public string? Text(string name) => Find(name)?.GetString();

    /// <summary>Reads a text that must be there.</summary>
    /// <exception cref="JsonException">It is missing.</exception>
    public string RequiredText(string name) => Text(name) ?? throw Missing(name);

    /// <summary>Reads a whole number; null when it is missing.</summary>
    public int? Number(string name) => Find(name)?.GetInt32();

    /// <summary>Reads a truth value; null when it is missing.</summary>
    public bool? Flag(string name) => Find(name)?.GetBoolean();

    /// <summary>Reads a decimal number that is written as text; null when it is missing.</summary>
    public decimal? Decimal(string name) =>
        Text(name) is { } text ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    /// <summary>Reads a time; null when it is missing.</summary>
    public DateTime? Time(string name) => Text(name) is { } text
        ? DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)
        : null;

    /// <summary>Reads a time that must be there.</summary>
    /// <exception cref="JsonException">It is missing.</exception>
    public DateTime RequiredTime(string name) => Time(name) ?? throw Missing(name);

    /// <summary>Reads an object that must be there.</summary>
    /// <exception cref="JsonException">It is missing.</exception>
    public T RequiredPart<T>(string name, Func<OldObject, T> read)
        where T : class => Part(name, read) ?? throw Missing(name);

    /// <summary>Reads an object; null when it is missing.</summary>
    public T? Part<T>(string name, Func<OldObject, T> read)
        where T : class => Find(name) is { } part ? read(new OldObject(part)) : null;

    /// <summary>Reads a list of objects; null when it is missing.</summary>
    public List<T>? Parts<T>(string name, Func<OldObject, T> read) => List(name, part => read(new OldObject(part)));

    /// <summary>Reads a list of texts; null when it is missing.</summary>
    public List<string>? Texts(string name) => List(name, part => part.GetString()!);

    /// <summary>Reads an object of texts; null when it is missing.</summary>
    public Dictionary<string, string>? Map(string name) => Find(name)?.EnumerateObject()
        .ToDictionary(member => member.Name, member => member.Value.GetString()!, StringComparer.Ordinal);

    /// <summary>The members that were not read before; null for none.</summary>
    public Dictionary<string, JsonElement>? Rest()
    {
        var rest = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject().Where(member => !known.Contains(member.Name)))
        {
            rest[member.Name] = member.Value.Clone();
        }

        return rest.Count == 0 ? null : rest;
    }

    private static JsonException Missing(string name) => new($"{name} is missing");

    private List<T>? List<T>(string name, Func<JsonElement, T> read) => Find(name)?.EnumerateArray().Select(read).ToList();

    private JsonElement? Find(string name)
    {
        known.Add(name);
        return element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;
    }
}
