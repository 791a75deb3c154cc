using System.Collections.ObjectModel;
using System.Globalization;
using System.Text.Json;
using AmazonMcf.Model;

namespace AmazonMcf.Mws;

/// <summary>
/// Gathers what the tables have no member for, as text by path, so that nothing is lost. Objects that cannot keep such things hand
/// theirs to the object that holds them.
/// </summary>
internal sealed class MwsReading
{
    private readonly string prefix;

    public MwsReading()
        : this(new(StringComparer.Ordinal), "")
    {
    }

    private MwsReading(Dictionary<string, string> found, string prefix) => (Found, this.prefix) = (found, prefix);

    /// <summary>What was kept: path to text.</summary>
    public Dictionary<string, string> Found { get; }

    /// <summary>The same gathering, seen from a part of an object.</summary>
    public MwsReading Inside(string part) => new(Found, prefix + part + ".");

    public static string Entry(string list, int index) => list + "[" + index.ToString(CultureInfo.InvariantCulture) + "]";

    public void Keep(MwsNode node) => Keep(node, prefix + node.Name);

    /// <summary>What was kept, as members of unknown kind are kept everywhere: as JSON text.</summary>
    public IReadOnlyDictionary<string, string> ToAdditionalData() => Found.Count == 0
        ? EmptyData.Instance
        : new ReadOnlyDictionary<string, string>(
            Found.ToDictionary(entry => entry.Key, entry => "\"" + JsonEncodedText.Encode(entry.Value) + "\"", StringComparer.Ordinal));

    private void Keep(MwsNode node, string path)
    {
        if (node.Text is { } text)
        {
            Found[Free(path)] = text;
        }

        foreach (var child in node.Children)
        {
            Keep(child, path + "." + child.Name);
        }
    }

    private string Free(string path)
    {
        var free = path;
        for (var n = 2; Found.ContainsKey(free); n++)
        {
            free = path + "#" + n.ToString(CultureInfo.InvariantCulture);
        }

        return free;
    }
}
