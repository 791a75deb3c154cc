using System.Globalization;
using System.Text.Json;
using AmazonMcf.Model;

namespace AmazonMcf.Outbound.Mapping;

/// <summary>
/// Gathers what a response says and the model has no member for, as JSON text by path. Parts that carry no unknown members of their
/// own hand theirs to the object that holds them; a path that is taken already gets a number.
/// </summary>
internal sealed class UnmappedMembers
{
    private Dictionary<string, string>? found;

    public IReadOnlyDictionary<string, string> Found =>
        found is null ? EmptyData.Instance : new ModelData(found);

    public UnmappedMembers Add(IDictionary<string, JsonElement>? members) => Add("", members);

    public UnmappedMembers Add(string path, IDictionary<string, JsonElement>? members)
    {
        if (members is null)
        {
            return this;
        }

        foreach (var member in members)
        {
            AddJson(path.Length == 0 ? member.Key : path + "." + member.Key, RawText(member.Value));
        }

        return this;
    }

    /// <summary>Adds a text unless it is null.</summary>
    public UnmappedMembers AddIfAny(string path, string? text)
    {
        if (text is not null)
        {
            AddText(path, text);
        }

        return this;
    }

    /// <summary>Adds a list of texts unless it is empty.</summary>
    public UnmappedMembers AddList(string path, List<string>? texts)
    {
        if (texts is { Count: > 0 })
        {
            AddJson(path, "[" + string.Join(",", texts.Select(text => "\"" + JsonEncodedText.Encode(text ?? "") + "\"")) + "]");
        }

        return this;
    }

    /// <summary>Adds the texts of a map.</summary>
    public UnmappedMembers AddMap(string path, IEnumerable<KeyValuePair<string, string>>? texts)
    {
        foreach (var text in texts ?? [])
        {
            AddIfAny(path + "." + text.Key, text.Value);
        }

        return this;
    }

    public void AddText(string path, string text) => AddJson(path, "\"" + JsonEncodedText.Encode(text) + "\"");

    public void Remove(string path) => found?.Remove(path);

    // An unpaired surrogate is valid JSON to the reader of the response, but not text.
    private static string RawText(JsonElement value)
    {
        try
        {
            return value.GetRawText();
        }
        catch (InvalidOperationException)
        {
            return "\"\uFFFD\"";
        }
    }

    private void AddJson(string path, string json)
    {
        found ??= new Dictionary<string, string>(StringComparer.Ordinal);
        var free = path;
        for (var n = 2; found.ContainsKey(free); n++)
        {
            free = path + "#" + n.ToString(CultureInfo.InvariantCulture);
        }

        found.Add(free, json);
    }
}
