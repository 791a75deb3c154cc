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

    public void AddText(string path, string text) => AddJson(path, "\"" + JsonEncodedText.Encode(text) + "\"");

    public void Remove(string path) => found?.Remove(path);

    // Letters that broke on their way are JSON to the reader of the answer, and no text.
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
